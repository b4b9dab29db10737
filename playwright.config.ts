import { chromium, defineConfig } from "playwright/test";
import { findBrowser } from "#scripts/browser";

process.env.TZ = "Asia/Kathmandu";

const executablePath = findBrowser(chromium.executablePath());
const isRoot = process.getuid?.() === 0;

/** Stories in a real browser. e2e/server.ts starts the Stet they are told to; its address comes in STET_E2E_URL. */
export default defineConfig({
  testDir: "e2e",
  globalSetup: "./e2e/server.ts",
  globalTimeout: 24 * 60_000,
  // Nets under a machine that is slow or busy; a story that waits this long has failed.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  // A story of several people in real time may stumble once; told again it has to hold, and the report calls it flaky.
  retries: 1,
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  outputDir: "test-results",
  use: {
    baseURL: process.env.STET_E2E_URL,
    // Kept of every first telling, a trace costs each story a good part of its time.
    trace: "on-first-retry",
    screenshot: "only-on-failure",
    locale: "en-GB",
    timezoneId: "Asia/Kathmandu",
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        // Chromium's own sandbox refuses root, and on a closed network its errands make every page wait.
        ...(isRoot ? ["--no-sandbox"] : []),
        ...["--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic"],
        "--no-first-run",
      ],
    },
  },
});
