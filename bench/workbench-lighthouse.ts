import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright";
import { everyPath, pathsAskedFor } from "#e2e/screen-paths";
import { findBrowser } from "#scripts/browser";
import { type BenchNewsroom, type Figure, percentile, progress } from "./newsroom";

/** The last release for the oldest Node that runs Stet; fetched by npx, since nothing else here needs its 100 packages. */
const lighthouse = "lighthouse@12.8.2";
const rounds = 5;
const aim = 95;
const categories = ["performance", "accessibility", "best-practices", "seo"] as const;
type Category = (typeof categories)[number];

/** Lighthouse as a phone, signed in, on every screen: the median of five. Answers none, and says why, without it. */
export async function measureLighthouse(newsroom: BenchNewsroom, screens: readonly string[]): Promise<Figure[]> {
  const why = await whyNot();
  if (why !== null) {
    console.error(`Lighthouse cannot be had here, so nothing is said of it: ${why}`);
    return [];
  }
  const cookie = await newsroom.editor("admin");
  const { id } = await newsroom.article(cookie, 300);
  const figures: Figure[] = [];
  const paths = pathsAskedFor(["/sign-in", ...everyPath(id)], screens);
  for (const [index, path] of paths.entries()) {
    const results: Record<Category, number>[] = [];
    const isSignedIn = path !== "/sign-in";
    for (let round = 0; round < rounds; round += 1) {
      results.push(await judgedAtLast(newsroom.instance.url + path, isSignedIn ? cookie : null));
    }
    for (const category of categories) {
      // What needs a sign-in is not for search engines, and says so.
      if (category === "seo" && isSignedIn) continue;
      const value = percentile(
        results.map((result) => result[category]),
        0.5,
      );
      figures.push({ what: `${path.replace(id, "…")}: ${category}`, value, unit: "", budget: aim, isFloor: true });
    }
    progress("lighthouse", index + 1, paths.length);
  }
  return figures;
}

async function whyNot(): Promise<string | null> {
  const { code, said } = await run(["--version"]);
  return code === 0 ? null : said.trim().split("\n").slice(-3).join(" ");
}

/** Lighthouse sometimes loses its own trace, and asks to be run again. */
async function judgedAtLast(url: string, cookie: string | null, tries = 3): Promise<Record<Category, number>> {
  try {
    return await judged(url, cookie);
  } catch (error) {
    const isItsOwn = error instanceof Error && error.message.includes("Please run Lighthouse again");
    if (!isItsOwn || tries === 1) throw error;
    return judgedAtLast(url, cookie, tries - 1);
  }
}

/** Scores from 0 to 100. Audits below full marks are told on standard error. */
async function judged(url: string, cookie: string | null): Promise<Record<Category, number>> {
  const folder = mkdtempSync(join(tmpdir(), "stet-lighthouse-"));
  const output = join(folder, "report.json");
  try {
    const { code, said } = await run([
      ...[url, "--quiet", "--output=json", `--output-path=${output}`, "--form-factor=mobile"],
      // A live stream is never quiet: what Lighthouse would wait 45 s for has happened long before.
      "--max-wait-for-load=12000",
      `--only-categories=${categories.join(",")}`,
      "--chrome-flags=--headless=new --no-sandbox",
      ...(cookie === null ? [] : [`--extra-headers=${JSON.stringify({ Cookie: cookie })}`]),
    ]);
    if (code !== 0) throw new Error(`Lighthouse failed at ${url}:\n${said}`);
    const { categories: found }: { categories: Record<string, { score: number | null }> } = JSON.parse(
      readFileSync(output, "utf8"),
    );
    const scores = categories.map((name) => [name, Math.round((found[name]?.score ?? Number.NaN) * 100)] as const);
    return Object.fromEntries(scores) as Record<Category, number>;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(args: readonly string[]): Promise<{ code: number | null; said: string }> {
  const browser = findBrowser(chromium.executablePath()) ?? chromium.executablePath();
  const child = spawn("npx", ["--yes", lighthouse, ...args], {
    env: { ...process.env, NODE_OPTIONS: "", CHROME_PATH: browser },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (said += chunk));
  return new Promise((resolve) => {
    child.once("error", ({ message }) => resolve({ code: null, said: message }));
    child.once("close", (code) => resolve({ code, said }));
  });
}
