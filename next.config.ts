import path from "node:path";
import type { NextConfig } from "next";

/** Nothing on a page may come from, or go to, another machine. Inline scripts are Next's own streaming. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  `script-src 'self' 'unsafe-inline'${process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : ""}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

const config: NextConfig = {
  cacheComponents: true,
  // What is released on one instance is shown by all of them.
  cacheHandlers: { default: path.resolve("lib/cache/released.mjs") },
  partialPrefetching: true,
  typedRoutes: true,
  reactCompiler: true,
  poweredByHeader: false,
  // Who reads pages without running scripts gets them rendered as a whole; so does whom proxy.ts calls so.
  htmlLimitedBots: /^without-shell$/,
  // Nothing is fetched or resized at run time; types are checked by npm run check, where the tools for it are.
  images: { unoptimized: true },
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["pg", "@prisma/client", "@prisma/adapter-pg"],
  headers: async () => [
    {
      source: "/:path*",
      headers: [
        { key: "Content-Security-Policy", value: CONTENT_SECURITY_POLICY },
        { key: "X-Content-Type-Options", value: "nosniff" },
        { key: "Referrer-Policy", value: "same-origin" },
        { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=()" },
      ],
    },
    {
      // Evidence is somebody's file: should a browser show it after all, nothing in it runs. The later rule wins.
      source: "/api/v1/evidence/:id",
      headers: [{ key: "Content-Security-Policy", value: "sandbox; default-src 'none'" }],
    },
  ],
  devIndicators: false,
  experimental: {
    turbopackRustReactCompiler: true,
    // A first load comes whole on purpose (see Answered): the development server is not to warn of it on every page.
    instantInsights: { validationLevel: "manual-warning" },
  },
};

export default config;
