import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LiveRow } from "#lib/live/window-events";
import { toldArticle, untold, withPeople, withRows } from "./live-list";

const row = fc.record({
  id: fc.constantFrom("a", "b", "c"),
  title: fc.constantFrom("Harbour", "Talks"),
  updatedAt: fc.constantFrom("2026-11-28T10:00:00.000Z", "2026-11-28T11:00:00.000Z"),
  openFindings: fc.option(fc.nat(3)),
  fits: fc.boolean(),
}) as unknown as fc.Arbitrary<LiveRow>;

const page = ["a", "b", "c"].map((id) => ({ ...(base() as LiveRow), id, hit: { text: id } }));

function base(): unknown {
  return { title: "Harbour", updatedAt: "2026-11-28T10:00:00.000Z", openFindings: null };
}

describe("a page of the desk that is told of changes", () => {
  it("keeps its articles, their order, and what only the page knows of them", () => {
    fc.assert(
      fc.property(fc.array(fc.array(row)), (tellings) => {
        const list = tellings.reduce(withRows, untold);
        const shown = page.map((article) => toldArticle(article, list));
        expect(shown.map(({ id, hit }) => [id, hit])).toEqual(page.map(({ id, hit }) => [id, hit]));
      }),
    );
  });

  it("shows of each what was told last, unless the page was read later", () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), (told) => {
        const list = told.reduce((before, each) => withRows(before, [each]), untold);
        for (const article of page) {
          const last = told.findLast(({ id }) => id === article.id);
          expect(toldArticle(article, list).title).toBe(last?.title ?? article.title);
          const later = { ...article, updatedAt: "2026-11-28T12:00:00.000Z" };
          expect(toldArticle(later, list)).toBe(later);
        }
      }),
    );
  });

  it("changes nothing when it is told the same again", () => {
    fc.assert(
      fc.property(fc.array(row), (told) => {
        const once = withRows(untold, told);
        const twice = withRows(once, Object.values(once.rows));
        for (const id in once.rows) expect(twice.rows[id]).toBe(once.rows[id]);
      }),
    );
  });

  it("keeps the people of articles nothing is said of", () => {
    const noor = { id: "n", name: "Noor" };
    const list = withPeople(withPeople(untold, { a: [noor] }), { b: [] });
    expect(list.presence).toEqual({ a: [noor], b: [] });
  });
});
