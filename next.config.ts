import type { NextConfig } from "next";

const config: NextConfig = {
  cacheComponents: true,
  partialPrefetching: true,
  typedRoutes: true,
  reactCompiler: true,
  poweredByHeader: false,
  // Nothing is fetched or resized at run time; types are checked by npm run check, where the tools for it are.
  images: { unoptimized: true },
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["pg", "@prisma/client", "@prisma/adapter-pg"],
  devIndicators: false,
  experimental: { turbopackRustReactCompiler: true },
};

export default config;
