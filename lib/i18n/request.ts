import { getRequestConfig } from "next-intl/server";
import { loadMessages } from "./load-messages.ts";
import { isLocale, LOCALES } from "./locales.ts";

/**
 * Texts for one request. A missing text is a fault and never falls back to another language in silence:
 * it throws, and the parity test keeps it from happening.
 */
export default getRequestConfig(async ({ locale: asked, requestLocale }) => {
  const wanted = asked ?? (await requestLocale);
  const locale = isLocale(wanted) ? wanted : LOCALES[0];
  return {
    locale,
    messages: await loadMessages(locale),
    timeZone: "Asia/Almaty",
    onError(error) {
      throw error;
    },
  };
});
