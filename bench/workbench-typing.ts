import type { Browser } from "playwright";
import { contextOf } from "./browser";
import { type BenchNewsroom, benchSentence, type Figure, percentile } from "./newsroom";
import { typedInto } from "./typing";
import { type Peer, type Peers, peers, servePeers } from "./workbench-peers";

const [annotations, findings] = [500, 200];
/** Keydown to paint, p98 in ms, by sentences and speed. */
const budgets: Readonly<Record<number, Readonly<Record<number, number>>>> = {
  300: { 1: 16, 4: 50 },
  1000: { 4: 56 },
};

/**
 * Typing in the middle of an article as it came in, in one with 500 annotations and 200 findings, and in two other ways
 * to edit the same texts: keydown to paint at full speed and a quarter of it.
 */
export async function measureTyping(
  newsroom: BenchNewsroom,
  browser: Browser,
  sizes: readonly number[],
): Promise<Figure[]> {
  const cookie = await newsroom.editor();
  const others = await servePeers();
  const figures: Figure[] = [];
  for (const sentences of sizes) {
    const plain = await newsroom.article(cookie, sentences);
    const marked = await annotatedArticle(newsroom, cookie, sentences);
    // In turns, so that a busy minute of the machine is in all.
    for (const slower of [1, 4]) {
      const item = Math.floor(sentences / 2) + slower;
      const budget = budgets[sentences]?.[slower] ?? null;
      const own = (id: string) => typedInArticle(newsroom, browser, { id, cookie, item, slower });
      figures.push(...figuresOf("plain", sentences, slower, await own(plain.id), budget));
      figures.push(...figuresOf("annotated", sentences, slower, await own(marked), budget));
      for (const peer of Object.keys(peers) as Peer[]) {
        const times = await typedInPeer(others, browser, { peer, sentences, item, slower });
        figures.push(...figuresOf(peers[peer], sentences, slower, times, null));
      }
    }
  }
  others.close();
  return figures;
}

function figuresOf(
  name: string,
  sentences: number,
  slower: number,
  times: readonly number[],
  budget: number | null,
): Figure[] {
  const what = `${sentences} sentences, ${name}${slower > 1 ? `, CPU ÷ ${slower}` : ""}`;
  return [
    { what: `${what}, p50`, value: percentile(times, 0.5), unit: "ms", budget: null },
    { what: `${what}, p98`, value: percentile(times, 0.98), unit: "ms", budget },
  ];
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

type InArticle = Readonly<{ id: string; cookie: string; item: number; slower: number }>;

async function typedInArticle({ instance }: BenchNewsroom, browser: Browser, { id, cookie, item, slower }: InArticle) {
  const context = await contextOf(browser, instance.url, cookie);
  const page = await context.newPage();
  await page.goto(`${instance.url}/articles/${id}/review`);
  await page.locator("[data-changes][aria-busy]").waitFor({ state: "detached" });
  const open = async () => {
    await page.getByText(`item ${item} met`).first().click();
    await page.getByRole("textbox").first().waitFor();
  };
  const times = await typedInto(page, open, slower);
  await context.close();
  return times;
}

type InPeer = Readonly<{ peer: Peer; sentences: number; item: number; slower: number }>;

async function typedInPeer(others: Peers, browser: Browser, { peer, sentences, item, slower }: InPeer) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const caretIn = await others.open(page, peer, sentences);
  const times = await typedInto(page, () => caretIn(item), slower);
  await context.close();
  return times;
}
