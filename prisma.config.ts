import { defineConfig } from "prisma/config";

/** Only for `prisma generate` and for an operator's own use of the Prisma CLI; the product migrates by lib/db/migrate.ts. */
export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_URL ?? "postgresql://localhost/plan" },
});
