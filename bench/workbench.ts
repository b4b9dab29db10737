/** Typing in an article as it came in, and with 500 annotations and 200 findings: keydown to paint at full speed and a quarter of it. */
import { chromium, type Page } from "playwright";
import { findBrowser } from "#scripts/browser";
import { type BenchNewsroom, benchSentence, type Figure, openNewsroom, percentile, report } from "./newsroom";
import { typedInto } from "./typing";

const given = process.argv.slice(2).filter((arg) => /^\d+$/.test(arg));
const sizes = given.length > 0 ? given.map(Number) : [300, 1000, 3000];
const [annotations, findings] = [500, 200];
/** Keydown to paint, p98 in ms, by speed; workbench goals. */
const budgets: Readonly<Record<number, Readonly<Record<number, number>>>> = {
  300: { 1: 16, 4: 50 },
  1000: { 4: 56 },
};

const newsroom = await openNewsroom();
const executablePath = findBrowser(chromium.executablePath());
const browser = await chromium.launch({
  ...(executablePath && { executablePath }),
  args: ["--no-sandbox", "--disable-background-networking"],
});
try {
  const cookie = await newsroom.editor();
  const figures: Figure[] = [];
  for (const sentences of sizes) {
    const plain = await newsroom.article(cookie, sentences);
    const marked = await annotatedArticle(newsroom, cookie, sentences);
    // In turns, so that a busy minute of the machine is in both.
    for (const slower of [1, 4]) {
      for (const [name, id] of [["plain", plain.id] as const, ["annotated", marked] as const]) {
        const times = await measured(id, cookie, Math.floor(sentences / 2) + slower, slower);
        const what = `${sentences} sentences, ${name}${slower > 1 ? `, CPU ÷ ${slower}` : ""}`;
        figures.push({ what: `${what}, p50`, value: percentile(times, 0.5), unit: "ms", budget: null });
        const budget = budgets[sentences]?.[slower] ?? null;
        figures.push({ what: `${what}, p98`, value: percentile(times, 0.98), unit: "ms", budget });
      }
    }
  }
  report("workbench", figures, process.argv.includes("--json"));
} finally {
  await browser.close();
  await newsroom.close();
}

/** An article whose first 200 sentences have a doubled word each, with annotations on words all over it. */
async function annotatedArticle({ article, post }: BenchNewsroom, cookie: string, sentences: number): Promise<string> {
  const text = (index: number) =>
    index < findings ? benchSentence(index).replace("adjourned", "adjourned adjourned") : benchSentence(index);
  const { id, segmentIds } = await article(cookie, sentences, text);
  for (let made = 0; made < annotations; made += 1) {
    const index = Math.floor((made * sentences) / annotations);
    const quote = ["met again", "a vote", "committee"][made % 3] ?? "";
    const start = text(index).indexOf(quote);
    const place = { segmentId: segmentIds[index], version: 1, start, end: start + quote.length, quote };
    const target = { scope: "words", places: [place] };
    const said = { category: "style", severity: made % 4 === 0 ? "major" : "minor", comment: "As it stands." };
    const answer = await post(`/api/v1/articles/${id}/annotations`, cookie, { target, ...said });
    if (!answer.ok) throw new Error(`An annotation was refused: ${await answer.text()}`);
  }
  return id;
}

async function measured(id: string, cookie: string, item: number, slower: number): Promise<number[]> {
  const context = await browser.newContext();
  const [name = "", value = ""] = cookie.split("=");
  await context.addCookies([{ name, value, url: newsroom.instance.url }]);
  const page: Page = await context.newPage();
  await page.goto(`${newsroom.instance.url}/articles/${id}/review`);
  await page.locator("[data-changes][aria-busy]").waitFor({ state: "detached" });
  const times = await typedInto(page, item, slower);
  await context.close();
  return times;
}
