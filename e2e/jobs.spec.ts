import AxeBuilder from "@axe-core/playwright";
import { zipSync } from "fflate";
import pg from "pg";
import { callerAs } from "./caller";
import { startInstance } from "./instance";
import { expect, test } from "./newsroom";

const encoder = new TextEncoder();

/** A zip of plain articles: "Headline 1" in 1.txt … */
function zipOf(count: number, others: Readonly<Record<string, string>> = {}): Buffer {
  const articles = Array.from({ length: count }, (_, index) => {
    const n = index + 1;
    const paragraph = `The talks of day ${n} stumbled in the old harbour, and nobody signed the text. They will meet again.`;
    return [`${n}.txt`, `Headline ${n}\n\n${Array(6).fill(paragraph).join("\n\n")}`];
  });
  const all = Object.fromEntries([...articles, ...Object.entries(others)]);
  return Buffer.from(
    zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, encoder.encode(text as string)]))),
  );
}

test("a zip of many articles is brought in by a job that is watched, left, found again and tells its end", async ({
  newsroom,
}) => {
  test.setTimeout(120_000);
  const reviewer = await newsroom.person("reviewer", "Karim Haddad");
  const page = await newsroom.signedIn(reviewer);
  await page.goto("/articles/new");
  const buffer = zipOf(40, { "scan.pdf": "%PDF-1.7" });
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({ name: "sunday.zip", mimeType: "application/zip", buffer });
  await page.getByRole("button", { name: "See how it reads" }).click();
  await expect(page.getByRole("heading", { name: "41 files in this zip" })).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByLabel("Translated from").selectOption("fr");
  await expect(page.getByLabel("Into")).toHaveValue("en");
  await page.getByRole("button", { name: "Bring 41 files in" }).click();

  const job = page.getByRole("article", { name: "Bring in: sunday.zip" });
  await expect(job.getByText("Done", { exact: true })).toBeVisible({ timeout: 60_000 });
  await expect(job.getByText("41 of 41 files · 1 could not be done")).toBeVisible();
  await expect(job.getByText(/PDF/)).toBeVisible();
  await expect(job.getByRole("link", { name: "Headline 40" })).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await page.goto("/jobs");
  await expect(page.getByRole("article", { name: "Bring in: sunday.zip" })).toBeVisible();
  await page.getByRole("button", { name: /^Notifications/ }).click();
  await page.getByRole("link", { name: "A job of yours has ended" }).click();
  await expect(page).toHaveURL(/\/jobs#job-/);
  await page.getByRole("button", { name: "Show what came of it: sunday.zip" }).click();
  await page.getByRole("link", { name: "Headline 7", exact: true }).click();
  await expect(page.getByText("The talks of day 7 stumbled").first()).toBeVisible();
});

test("a job is cancelled from the keyboard: what is there stays, the rest is tried again when asked", async ({
  newsroom,
}) => {
  test.setTimeout(180_000);
  const page = await newsroom.signedIn(await newsroom.person("reviewer", "Karim Haddad"));
  await page.goto("/jobs");
  const form = {
    ...{ deskId: newsroom.deskId, sourceLanguage: "fr", targetLanguage: "en" },
    file: { name: "long.zip", mimeType: "application/zip", buffer: zipOf(150) },
  };
  const asked = await page.request.post("/api/v1/jobs/bring-in", {
    headers: { origin: newsroom.url },
    multipart: form,
  });
  expect(asked.status(), await asked.text()).toBe(200);
  const job = page.getByRole("article", { name: "Bring in: long.zip" });
  await expect(job.getByText(/^[1-9]\d* of 150 files$/)).toBeVisible({ timeout: 30_000 });
  await job.getByRole("button", { name: "Cancel: long.zip" }).focus();
  await page.keyboard.press("Enter");
  await expect(job.getByText("Cancelled", { exact: true })).toBeVisible({ timeout: 30_000 });
  const countOf = async () => {
    const { rows } = await newsroom.query("SELECT count(*)::int AS n FROM article WHERE desk_id = $1", [
      newsroom.deskId,
    ]);
    return rows[0].n as number;
  };
  const kept = await countOf();
  expect(kept).toBeGreaterThan(0);
  expect(kept).toBeLessThan(150);
  await expect(job.getByText(`${kept} of 150 files`)).toBeVisible();
  await job.getByRole("button", { name: "Try the rest again: long.zip" }).click();
  await expect(job.getByText("Done", { exact: true })).toBeVisible({ timeout: 90_000 });
  expect(await countOf()).toBe(150);
});

test("many articles leave as one zip that a job makes", async ({ newsroom }) => {
  test.setTimeout(90_000);
  const page = await newsroom.signedIn(await newsroom.person("editor", "Léa Martin"));
  const articleIds: string[] = [];
  for (let made = 0; made < 20; made += 1) {
    articleIds.push(
      await newsroom.article(page, { title: `Story ${made}`, blocks: [{ kind: "paragraph", text: "A line." }] }),
    );
  }
  await page.goto("/?view=all");
  for (const box of await page.getByRole("table").getByRole("checkbox").all()) await box.check();
  await page.getByRole("button", { name: "Export" }).click();
  await page.getByRole("link", { name: "Your jobs" }).click();
  const job = page.getByRole("article", { name: "Export: articles.docx.zip" });
  const download = page.waitForEvent("download");
  await job.getByRole("link", { name: "Download: articles.docx.zip" }).click({ timeout: 60_000 });
  expect((await download).suggestedFilename()).toBe("articles.docx.zip");
});

test("a job that kill -9 cut goes on after the start, and every article is there once", async () => {
  test.setTimeout(240_000);
  let instance = await startInstance({ isDemo: true });
  const count = 200;
  const counted = async (url: string) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      const { rows } = await client.query(
        "SELECT (SELECT count(*)::int FROM article WHERE title LIKE 'Headline %') AS articles, (SELECT state FROM job) AS state, (SELECT count(DISTINCT title)::int FROM article WHERE title LIKE 'Headline %') AS titles, (SELECT id FROM desk ORDER BY created_at LIMIT 1) AS desk",
      );
      return rows[0];
    } finally {
      await client.end();
    }
  };
  const { desk } = await counted(instance.databaseUrl);
  const caller = await callerAs("editor", instance);
  const asked = await caller.post("/api/v1/jobs/bring-in", {
    multipart: {
      ...{ deskId: desk, sourceLanguage: "fr", targetLanguage: "en" },
      file: { name: "night.zip", mimeType: "application/zip", buffer: zipOf(count) },
    },
  });
  expect(asked.status(), await asked.text()).toBe(200);
  await expect.poll(async () => (await counted(instance.databaseUrl)).articles, { intervals: [50] }).toBeGreaterThan(5);
  await instance.kill();
  instance = await instance.restart();
  const before = await counted(instance.databaseUrl);
  expect(before.articles).toBeLessThan(count);
  await expect.poll(async () => (await counted(instance.databaseUrl)).state, { timeout: 120_000 }).toBe("done");
  expect(await counted(instance.databaseUrl)).toMatchObject({ articles: count, titles: count });
  await instance.remove();
});
