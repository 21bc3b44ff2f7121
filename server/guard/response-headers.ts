/** Every feature that browsers know by this name; unknown names make them complain in the console. */
const FEATURES_OFF = [
  "accelerometer",
  "autoplay",
  "browsing-topics",
  "camera",
  "display-capture",
  "encrypted-media",
  "fullscreen",
  "gamepad",
  "geolocation",
  "gyroscope",
  "hid",
  "idle-detection",
  "local-fonts",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "picture-in-picture",
  "publickey-credentials-get",
  "screen-wake-lock",
  "serial",
  "storage-access",
  "usb",
  "xr-spatial-tracking",
];

/**
 * What an answer is to the browser that gets it: a page or a file that it shows; a part, which a page or a script asked for
 * (scripts, style sheets, letters, pictures, data); or a way on, which has nothing to show.
 */
export type AnswerKind = "document" | "part" | "way";

/** Whoever asked, nobody else's page may have it. */
const EVERY: Readonly<Record<string, string>> = { "cross-origin-resource-policy": "same-origin" };

/** A way on that leaves these out takes its page out of the group of pages it came from. */
const ON_THE_WAY: Readonly<Record<string, string>> = {
  "cross-origin-embedder-policy": "require-corp",
  "cross-origin-opener-policy": "same-origin",
};

const WITH_CONTENT: Readonly<Record<string, string>> = {
  "x-content-type-options": "nosniff",
  "x-robots-tag": "noindex, nofollow",
};

const SHOWN: Readonly<Record<string, string>> = {
  "permissions-policy": FEATURES_OFF.map((feature) => `${feature}=()`).join(","),
  // Not no-referrer: browsers then send "Origin: null" with forms and the same-origin check could not pass.
  "referrer-policy": "same-origin",
  "x-frame-options": "DENY",
};

const BY_KIND: Readonly<Record<AnswerKind, Readonly<Record<string, string>>>> = {
  document: { ...EVERY, ...ON_THE_WAY, ...WITH_CONTENT, ...SHOWN },
  part: { ...EVERY, ...WITH_CONTENT },
  way: { ...EVERY, ...ON_THE_WAY },
};

/** Two years, as preload lists demand. Only over https: the demonstration on loopback must not pin a name to it. */
const STRICT_TRANSPORT = "max-age=63072000; includeSubDomains; preload";

export const NO_STORE = "no-store";
export const IMMUTABLE = "public, max-age=31536000, immutable";

/**
 * The headers that mean something with an answer of this kind, errors included (security.md C5). The content security policy
 * comes on top. A filing is some fifty answers, and headers are not compressed: half a kilobyte with each was a sixth of it.
 */
export function securityHeaders(scheme: "http" | "https", kind: AnswerKind = "document"): Readonly<Record<string, string>> {
  return scheme === "https" ? { ...BY_KIND[kind], "strict-transport-security": STRICT_TRANSPORT } : BY_KIND[kind];
}

/** The headers of documents that say nothing with an answer of this kind. */
export function needlessHeaders(kind: AnswerKind): string[] {
  return Object.keys(BY_KIND.document).filter((name) => !(name in BY_KIND[kind]));
}

/**
 * Headers of Next that say how it works, or that no longer fit the answer after the guard changed it. `link` would ask
 * browsers to fetch scripts that the page no longer has.
 */
export const DROPPED_HEADERS = ["etag", "link", "server", "vary", "x-nextjs-cache", "x-powered-by"];
