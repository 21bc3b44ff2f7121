import type { Plane } from "#server/door/plane.ts";

/** What a page needs to be allowed, decided by the guard for each answer: the CSP response header is set nowhere else. */
export interface PagePolicy {
  plane: Plane;
  nonce: string;
  /** Whether scripts of our own exist (public/own/*.js); without them a citizen's page may run none at all. */
  ownScripts: boolean;
  /** SHA-256 sources of the style sheets written into the page. */
  styleHashes: readonly string[];
  development: boolean;
}

const NOTHING_ELSE = "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** The policy for one HTML page. */
export function contentSecurityPolicy(policy: PagePolicy): string {
  if (policy.development) return developmentPolicy(policy.nonce);
  return policy.plane === "citizen" ? citizenPolicy(policy) : staffPolicy(policy.nonce);
}

/** Citizens get none of the framework's scripts, hence no nonce; style sheets stand in the page and are named by hash. */
function citizenPolicy({ ownScripts, styleHashes }: PagePolicy): string {
  const scripts = ownScripts ? "script-src 'self'; connect-src 'self'" : "script-src 'none'";
  const styles = ["'self'", ...styleHashes].join(" ");
  return `default-src 'none'; ${scripts}; style-src ${styles}; img-src 'self'; font-src 'self'; ${NOTHING_ELSE}`;
}

function staffPolicy(nonce: string): string {
  const scripts = `script-src 'nonce-${nonce}' 'strict-dynamic'; connect-src 'self'`;
  return `default-src 'none'; ${scripts}; style-src 'self' 'nonce-${nonce}'; img-src 'self'; font-src 'self'; ${NOTHING_ELSE}`;
}

/** Hot reload needs eval, its own style tags and a web socket. */
function developmentPolicy(nonce: string): string {
  const scripts = `script-src 'self' 'nonce-${nonce}' 'unsafe-eval'; connect-src 'self' ws:`;
  return `default-src 'none'; ${scripts}; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; worker-src 'self' blob:; ${NOTHING_ELSE}`;
}

/** For everything that is not a page: data, files, redirects. Should a browser ever show it, nothing in it runs. */
export const INERT_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

/** For the static pages of the guard: one style sheet, known by its hash. */
export function staticPagePolicy(styleHash: string): string {
  return `default-src 'none'; style-src ${styleHash}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
}
