import { defineConfig } from "prisma/config";

/** Prisma's own commands are for developers only; at run time scripts/migrate.mjs applies the migrations. */
export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
});
