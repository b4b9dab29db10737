import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deskAddress, isNarrowed } from "#lib/articles/desk-address";
import { deskFilter } from "#lib/articles/schema";
import { filterOf, viewQuery } from "./view-query";

const desk = "0199aaaa-0000-7000-8000-000000000001";

describe("what a saved view keeps", () => {
  it("is the search, the filters and the view, without the desk and the page", () => {
    const filter = deskFilter.parse({ desk, view: "all", q: 'état:"à lire"', state: "inbox", after: "2026_x" });
    expect(filterOf(viewQuery(filter))).toEqual({ view: "all", q: 'état:"à lire"', state: "inbox" });
  });

  it("holds what others changed since whoever looks was there", () => {
    expect(viewQuery(filterOf("changed=others&view=all"))).toBe("view=all&changed=others");
    expect(isNarrowed(filterOf("changed=others"))).toBe(true);
    expect(isNarrowed(filterOf("changed=me"))).toBe(false);
  });

  it("is written the same whatever order it was asked in", () => {
    expect(viewQuery(filterOf("q=x&view=all&state=inbox"))).toBe(viewQuery(filterOf("state=inbox&q=x&view=all")));
  });

  it.each(["https://evil.example/?x=1", "//evil.example", "javascript:alert(1)", "state=nonsense&source=", ""])(
    "is nothing of %j",
    (query) => {
      expect(viewQuery(filterOf(query))).toBe("");
      expect(isNarrowed(filterOf(query))).toBe(false);
    },
  );

  it("comes back as it was kept, and never leads off the desk page", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string(), (q, foreign) => {
        const kept = viewQuery(deskFilter.parse({ q, view: "all" }));
        expect(viewQuery(filterOf(kept))).toBe(kept);
        expect(deskAddress(filterOf(foreign), { desk })).toMatch(/^\/\?/);
      }),
    );
  });
});
