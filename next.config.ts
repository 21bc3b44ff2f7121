import type { NextConfig } from "next";
import { NEXT_BODY_BYTES } from "./server/guard/limits.ts";

/**
 * Next only renders here. Headers, content security policy, compression, static files, sizes and the 404 page belong to
 * the guard in front of it (server/guard), so what could do the same twice is switched off.
 */
const config: NextConfig = {
  poweredByHeader: false,
  compress: false,
  generateEtags: false,
  productionBrowserSourceMaps: false,
  typedRoutes: false,
  // No image optimiser: /_next/image is not served, and nothing may be fetched and resized on a visitor's word.
  images: { unoptimized: true },
  // Titles stand in the head from the start, for every user agent: late ones are put into place by a script that
  // citizens do not have.
  htmlLimitedBots: /.*/,
  // Native code, and drivers that must exist once in a process: loaded from node_modules, not bundled.
  serverExternalPackages: [
    "@aws-sdk/client-s3",
    "@myriaddreamin/typst-ts-node-compiler",
    "@node-rs/argon2",
    "@prisma/adapter-pg",
    "@prisma/client",
    "busboy",
    "file-type",
    "graphile-worker",
    "libphonenumber-js",
    "pg",
    "pino",
    "qrcode",
    "temporal-polyfill",
  ],
  experimental: { serverActions: { bodySizeLimit: NEXT_BODY_BYTES } },
  // Types are a step of their own in the tests; checking them here again would only make the start slower.
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: import.meta.dirname },
  allowedDevOrigins: ["127.0.0.1", "localhost"],
  devIndicators: false,
};

export default config;
