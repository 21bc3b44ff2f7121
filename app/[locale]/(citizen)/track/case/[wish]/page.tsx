import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { wishOfAddress } from "#components/tracking/wish-address.ts";
import { BackLink } from "#components/ui/back-link.tsx";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { today } from "#lib/deadlines/today.ts";
import { isLocale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { typedInto } from "#lib/tracking/typed.ts";
import { offeredWishes } from "#lib/wishes/offers.ts";
import { pageTitle } from "../../../page-title.ts";
import { Room } from "../../../room.tsx";
import { StoreClosedNotice } from "../../../store-closed-notice.tsx";
import { unsavedForm } from "../../../unsaved.ts";
import { visitNow } from "../../visit-now.ts";
import { WISHES_ON_PAGES } from "./wishes.tsx";

type PageProps = {
  params: Promise<{ locale: string; wish: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, wish } = await params;
  const visit = (await visitNow())?.visit;
  const failed = Object.keys((visit && typedInto(visit, wish)?.errors) ?? {}).length > 0;
  return isLocale(locale) ? pageTitle(locale, "visit", { failed }) : {};
}

/** One thing that a complainant can wish: what happens then, and the form or the button for it. */
export default async function WishPage({ params, searchParams }: PageProps) {
  const [{ locale, wish: address }, { done }] = await Promise.all([params, searchParams]);
  const wish = wishOfAddress(address);
  if (!isLocale(locale) || !wish) notFound();
  const [now, unsaved] = await Promise.all([visitNow(), unsavedForm()]);
  const followed = now?.followed ?? null;
  if (now && !unsaved && !followed) redirect(`/${locale}/track?ended=1`);
  if (followed && !unsaved && !offeredWishes(followed, today()).includes(wish)) redirect(`/${locale}/track/case`);
  const [ui, codes] = await Promise.all([
    getTranslations({ locale, namespace: "shell" }),
    getTranslations({ locale, namespace: "errors" }),
  ]);
  const typed = now?.visit && typedInto(now.visit, address);
  const wrong = Object.entries(unsaved ? {} : (typed?.errors ?? {})).map(([name, code]) => ({ name, message: codes(code) }));
  const Wish = WISHES_ON_PAGES[wish];
  return (
    <Room locale={locale} path={`/track/case/${address}`}>
      <ErrorSummary title={ui("ui.errorTitle")} errors={wrong} />
      {(unsaved || !now) && <StoreClosedNotice locale={locale} />}
      <BackLink href={`/${locale}/track/case`}>{ui("ui.back")}</BackLink>
      <Wish
        locale={locale}
        // Without it nobody could tell later for which case a form was filled in, so none is shown that could not be kept.
        number={unsaved?.number ?? followed?.number ?? null}
        followed={followed}
        values={unsaved ?? typed?.fields ?? {}}
        errors={new Map(wrong.map(({ name, message }) => [name, message]))}
        done={done === "1"}
      />
    </Room>
  );
}
