import { Worker } from "node:worker_threads";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { checkArticle } from "#lib/checks/all-checks";
import type { CheckedArticle } from "#lib/checks/checked-article";
import { db } from "#lib/db/client";
import { applyDismissals } from "#lib/findings/apply-dismissals";
import type { CheckAnswer, CheckQuestion } from "#lib/findings/article-checker";
import { checksFor } from "#lib/findings/checks-for";
import { newArticle, newNewsroom } from "#lib/reviews/testing/newsroom";
import { LastingThread } from "#lib/thread/lasting-thread";
import { heatPlan } from "#prisma/seed/articles/heat-plan";
import { libraryAtNight } from "#prisma/seed/articles/library-at-night";
import { nightTrains } from "#prisma/seed/articles/night-trains";
import { teaTerraces } from "#prisma/seed/articles/tea-terraces";
import { articleToCheck } from "./article-to-check";

/** The thread as the application has it, its sources read by tsx. */
const realWorker = () => {
  const file = new URL("./findings-thread.ts", import.meta.url).href;
  const program = `import("tsx/esm/api").then(({ register }) => { register(); return import(${JSON.stringify(file)}); });`;
  return new Worker(program, { eval: true, execArgv: ["--conditions=react-server"] });
};

const question = (articleId: string, blocks: string): CheckQuestion => ({
  ...{ articleId, blocks, sourceLanguage: "fr", targetLanguage: "en", termsName: null },
  ...{ switchedOff: [], dismissals: [], lexicons: undefined },
});

describe("findings worked out in the thread", () => {
  const thread = new LastingThread<CheckQuestion, CheckAnswer | "terms wanted">(realWorker);
  afterAll(() => thread.end());

  it.each([heatPlan, libraryAtNight, nightTrains, teaTerraces])(
    "are those of the sample article: $title",
    async (made) => {
      const room = await newNewsroom();
      const paragraphs = made.blocks.flatMap(([kind, text]) => (kind === "paragraph" ? [text] : []));
      const articleId = await newArticle(room.reviewer, room.desk.id, paragraphs);
      const { question: asked } = await articleToCheck(articleId);
      expect(await thread.ask(asked)).toMatchObject(await foundAtOnce(await storedArticle(articleId)));
    },
  );

  it("are those of made articles, edit after edit", async () => {
    const sentence = fc.constantFrom(
      "The Free Harbour Council (FHC) met on Monday.",
      "The Free Harbour Council (FCH) announced his departure.",
      "“The US said no, the U.S. said yes,” said Omar al-Jaafari.",
      "Later al-Jafari spoke of 340.000 ships in Teheran.",
      "the the ships leftt.",
      "",
      "👩‍👩‍👧 ok",
    );
    const paragraphs = fc.array(fc.array(sentence, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(fc.array(paragraphs, { minLength: 1, maxLength: 4 }), async (edits) => {
        for (const texts of edits) {
          const blocks = texts.map((block, at) => ({
            ...{ kind: "paragraph" as const, codes: [] },
            segments: block.map((text, of) => ({ id: `${at} ${of}`, text, source: null, spaceAfter: " " })),
          }));
          const article = { sourceLanguage: "fr", targetLanguage: "en", blocks };
          expect(await thread.ask(question("made", JSON.stringify(blocks)))).toMatchObject(await foundAtOnce(article));
        }
      }),
      { numRuns: 25 },
    );
  });

  it("wait for the desk's terms where the thread has not got them", async () => {
    const blocks = JSON.stringify([
      { kind: "paragraph", codes: [], segments: [{ id: "a", text: "The vessel sank.", source: null, spaceAfter: "" }] },
    ]);
    const asked = { ...question("terms", blocks), termsName: "desk 1 fr en" };
    expect(await thread.ask(asked)).toBe("terms wanted");
    const form = { text: "vessel", status: "forbidden", isCaseSensitive: false } as const;
    const terms = [{ sourceLanguage: null, targetLanguage: "en", source: null, forms: [form] }];
    const found = (await thread.ask({ ...asked, terms })) as CheckAnswer;
    expect(found.findings.map(({ detector }) => detector)).toEqual(["terms"]);
    expect(await thread.ask(asked)).toEqual(found);
  });
});

async function foundAtOnce(article: CheckedArticle): Promise<Pick<CheckAnswer, "findings" | "unread">> {
  const checks = await checksFor(article.targetLanguage);
  const { findings, reading } = checkArticle(article, null, new Set(), checks);
  const textOf = new Map(article.blocks.flatMap(({ segments }) => segments.map(({ id, text }) => [id, text])));
  return { findings: applyDismissals(findings, [], (id) => textOf.get(id) ?? ""), unread: reading.unread };
}

/** The article read row by row, to hold the query against that puts it together in the database. */
async function storedArticle(articleId: string): Promise<CheckedArticle> {
  const select = { id: true, text: true, source: true, spaceAfter: true } as const;
  const segments = { where: { retiredAt: null }, orderBy: { position: "asc" }, select } as const;
  const { sourceLanguage, targetLanguage, blocks } = await db().article.findUniqueOrThrow({
    where: { id: articleId },
    select: {
      ...{ sourceLanguage: true, targetLanguage: true },
      blocks: { orderBy: { position: "asc" }, select: { kind: true, segments } },
    },
  });
  return { sourceLanguage, targetLanguage, blocks };
}
