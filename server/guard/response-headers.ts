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

const ALWAYS: Readonly<Record<string, string>> = {
  "cross-origin-embedder-policy": "require-corp",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": FEATURES_OFF.map((feature) => `${feature}=()`).join(", "),
  // Not no-referrer: browsers then send "Origin: null" with forms and the same-origin check could not pass.
  "referrer-policy": "same-origin",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "x-robots-tag": "noindex, nofollow",
};

/** Two years, as preload lists demand. Only over https: the demonstration on loopback must not pin a name to it. */
const STRICT_TRANSPORT = "max-age=63072000; includeSubDomains; preload";

export const NO_STORE = "no-store";
export const IMMUTABLE = "public, max-age=31536000, immutable";

/** The headers of every answer, errors included (security.md C5). The content security policy comes on top. */
export function securityHeaders(scheme: "http" | "https"): Readonly<Record<string, string>> {
  return scheme === "https" ? { ...ALWAYS, "strict-transport-security": STRICT_TRANSPORT } : ALWAYS;
}

/**
 * Headers of Next that say how it works, or that no longer fit the answer after the guard changed it. `link` would ask
 * browsers to fetch scripts that the page no longer has.
 */
export const DROPPED_HEADERS = ["etag", "link", "server", "vary", "x-nextjs-cache", "x-powered-by"];
