import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/**
 * Three kinds of test, told apart by their file name: `*.test.ts` is pure and needs nothing, `*.db.test.ts` runs
 * against a throw-away database, `architecture.test.ts` reads the tree.
 */
export default defineConfig({
  test: {
    env: { TZ: "Asia/Kathmandu" },
    // Vitest leaves one processor to itself, and needs little of it: on two, half the time would be given away.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          // A net under what hangs, wide enough for a busy machine; how fast we are is the matter of bench/.
          testTimeout: 60_000,
          include: [
            "lib/**/*.test.ts",
            "components/**/*.test.ts",
            "app/**/*.test.ts",
            "scripts/**/*.test.ts",
            "architecture.test.ts",
          ],
          exclude: ["**/*.db.test.ts", "node_modules/**", "lib/db/generated/**"],
        },
      },
      {
        extends: true,
        resolve: { conditions: ["react-server"] },
        ssr: { resolve: { conditions: ["react-server"], externalConditions: ["react-server"] } },
        test: {
          name: "database",
          include: ["lib/**/*.db.test.ts", "app/**/*.db.test.ts", "prisma/**/*.db.test.ts", "scripts/**/*.db.test.ts"],
          // Names "next/headers" in a way that only a bundler understands.
          server: { deps: { inline: [/next-intl/] } },
          globalSetup: ["lib/db/testing/global-setup.ts"],
          setupFiles: ["lib/db/testing/own-database.ts"],
          pool: "forks",
          testTimeout: 90_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
