import { isLocale, LOCALES, type Locale } from "#lib/i18n/locales.ts";

type Definition = {
  /** Handlers for people who signed in are made by a function of their own, which asks who is there. */
  permission: "public";
  run: (request: Request, locale: Locale) => Promise<Response>;
};

/** A route handler as Next calls it. */
export type RouteHandler = ((request: Request, context: { params: Promise<{ locale: string }> }) => Promise<Response>) & {
  permission: "public";
};

/**
 * The only way to make a route handler that is open to everybody: it says so on the line that declares it.
 * The guard in front has checked method, origin and form of the request.
 */
export function defineHandler({ permission, run }: Definition): RouteHandler {
  const handler = async (request: Request, { params }: { params: Promise<{ locale: string }> }): Promise<Response> => {
    const { locale } = await params;
    return run(request, isLocale(locale) ? locale : LOCALES[0]);
  };
  return Object.assign(handler, { permission });
}
