import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { networkOf } from "#lib/abuse/network.ts";
import { type RequestTrace, withRequestTrace } from "#lib/actions/entered.ts";
import { readBody } from "#server/guard/body.ts";
import { dressResponse } from "#server/guard/dress.ts";
import { type Admission, admitRoute, admitTarget, isProbe, type RequestHead } from "#server/guard/head.ts";
import { passBody } from "#server/guard/pass-body.ts";
import { answerProbe, sendAsset, sendHome } from "#server/guard/plain-answers.ts";
import { type AdmittedBody, admitBody } from "#server/guard/post.ts";
import { isRefusal, type Refusal } from "#server/guard/refusal.ts";
import { refuse } from "#server/guard/refuse.ts";
import { replayRequest } from "#server/guard/replay.ts";
import { passedHeaders } from "#server/guard/request-headers.ts";
import { securityHeaders } from "#server/guard/response-headers.ts";
import { comesFromOurPage } from "#server/guard/same-origin.ts";
import { senderOf } from "#server/guard/sender.ts";
import type { GuardSettings, Handler } from "#server/guard/settings.ts";

/**
 * The guard: stands in front of Next in the same process and lets through only what this audience serves, in the one form
 * it may have. Everything it decides is in pure functions next to this file; here they are put in order.
 */
export function createGuard(settings: GuardSettings): Handler {
  return async (request, response) => {
    try {
      await answer(request, response, settings);
    } catch (error) {
      settings.log.error("guard_failed", { error });
      if (response.headersSent) response.destroy();
      else refuse(request, response, { status: 500, code: "guard_failed" }, settings.scheme);
    }
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, settings: GuardSettings): Promise<void> {
  const head = readHead(request);
  if (isProbe(head)) return answerProbe(head.url, response, settings);
  const target = admitTarget(head, settings.addresses);
  if (isRefusal(target)) return turnAway(request, response, target, settings);
  if (head.method !== "POST") {
    const asset = settings.assets.files.get(target.path);
    if (asset) return sendAsset(head, target.query, asset, response, settings);
    if (target.path === "/") return sendHome(head, response, settings);
  }
  if (settings.development && isDevelopmentPath(target.path)) return settings.handle(request, response);
  const admission = admitRoute(head, target.path, settings.door, settings.addresses);
  if (isRefusal(admission)) return turnAway(request, response, admission, settings);
  const body = await readAdmittedBody(request, response, admission, settings);
  if (body && isRefusal(body)) return turnAway(request, response, body, settings);
  return passOn(request, response, admission, body, settings);
}

function readHead({ method = "", url = "", headers, rawHeaders }: IncomingMessage): RequestHead {
  return { method, url, headers, rawHeaders };
}

function turnAway(request: IncomingMessage, response: ServerResponse, refusal: Refusal, settings: GuardSettings): void {
  settings.tally(refusal);
  refuse(request, response, refusal, settings.scheme);
}

/** The development server's own files and calls; only `npm run dev` has them. */
function isDevelopmentPath(path: string): boolean {
  return /^\/(?:_next|__nextjs|\.well-known\/appspecific)(?:\/|_|$)/.test(path);
}

async function readAdmittedBody(
  request: IncomingMessage,
  response: ServerResponse,
  { post }: Admission,
  { door }: GuardSettings,
): Promise<AdmittedBody | Refusal | undefined> {
  if (!post) return undefined;
  const body = await readBody(request, response);
  return isRefusal(body) ? body : admitBody(body, post.form, post.place, door, randomBytes(16).toString("hex"));
}

async function passOn(
  request: IncomingMessage,
  response: ServerResponse,
  admission: Admission,
  body: AdmittedBody | undefined,
  settings: GuardSettings,
): Promise<void> {
  const nonce = randomBytes(16).toString("base64");
  const trace: RequestTrace = {
    actionEntered: false,
    sessionEnded: false,
    storeSilent: false,
    network: admission.post && networkOf(senderOf(request, settings)),
  };
  const { scheme, development } = settings;
  const upload = admission.upload !== undefined;
  const headers = passedHeaders(request.headers, admission.plane, { nonce, scheme, development, upload });
  if (body) headers["content-type"] = body.contentType;
  for (const [name, value] of Object.entries(securityHeaders(scheme))) response.setHeader(name, value);
  const occasion = {
    method: request.method ?? "",
    plane: admission.plane,
    nonce,
    acceptEncoding: request.headers["accept-encoding"]?.toString(),
    returning: request.headers.cookie !== undefined || comesFromOurPage(request.headers, settings.addresses),
    sessionEnded: () => trace.sessionEnded,
    storeSilent: () => trace.storeSilent,
    misunderstood: () => admission.post?.place.kind === "page" && !trace.actionEntered,
  };
  dressResponse(response, occasion, settings);
  const replay = upload ? passBody(request, response, headers) : replayRequest(request, headers, body?.bytes);
  await withRequestTrace(trace, () => settings.handle(replay, response));
}
