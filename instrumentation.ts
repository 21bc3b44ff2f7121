import type { Instrumentation } from "next";

/**
 * Next calls this for every error that reaches it. The log gets the route, the kind of error and the digest that a
 * failure page may show; Next itself prints nothing (server/serve.ts), because messages can carry people's words.
 */
export const onRequestError: Instrumentation.onRequestError = async (error, _request, context) => {
  // Next compiles this file for its edge runtime too, which we do not use and where the log cannot be loaded.
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { log } = await import("#lib/log/logger.ts");
  log.error("request_failed", { route: context.routePath, step: context.routeType, error });
};
