import { describe, expect, it } from "vitest";
import { saveViewInput } from "./schema";

const view = { deskId: "0199aaaa-0000-7000-8000-000000000001", name: "Red rags", query: "q=rag", isShared: false };

describe("a view that is to be saved", () => {
  it("loses what the desk page does not know, and the place among its pages", () => {
    const query = "?after=2026_x&next=https://evil.example&q=rag&desk=0199aaaa-0000-7000-8000-000000000002&view=all";
    expect(saveViewInput.parse({ ...view, name: "  Red rags ", query })).toEqual({ ...view, query: "view=all&q=rag" });
  });

  it.each([
    { name: "   " },
    { name: "x".repeat(61) },
    { name: "two\nlines" },
    { query: "view=all" },
    { query: "https://evil.example/" },
    { query: "state=nonsense" },
  ])("is refused with %o", (change) => {
    expect(saveViewInput.safeParse({ ...view, ...change }).success).toBe(false);
  });
});
