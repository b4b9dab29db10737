import { describe, expect, it } from "vitest";
import { bleuWords } from "./bleu-words";
import { splitAtSpace, withoutSpace, withoutSpaceAtEnd } from "./white-space";

describe("the words of BLEU", () => {
  it.each([
    ["Syria's powers, shot down.", "Syria's powers , shot down ."],
    ["1,000.5 people", "1,000.5 people"],
    ["in 2018, no.", "in 2018 , no ."],
    ["2018-19 so-called", "2018 - 19 so-called"],
    ['"(rebels)"', '" ( rebels ) "'],
    ["U.S.A.", "U . S . A ."],
    ["&quot;a&quot; &amp; &lt;b&gt;", '" a " & < b >'],
    ["hyphen-\nated line\nnext", "hyphenated line next"],
    ["“curly” — dash…", "“curly” — dash…"],
    ["<skipped>one", "one"],
    ["中文，字。", "中文，字。"],
    ["ends-\n", "ends-"],
    ["", ""],
  ])("of %j are %j", (text, expected) => {
    expect(bleuWords(text).join(" ")).toBe(expected);
  });
});

describe("white space", () => {
  it("is what Python takes for it", () => {
    expect(splitAtSpace(" a\u00a0b\u2009c\u3000d\u0085e\u001cf\n")).toEqual(["a", "b", "c", "d", "e", "f"]);
    expect(splitAtSpace("a\ufeffb\u200bc")).toEqual(["a\ufeffb\u200bc"]);
  });

  it("can be taken out, and off the end", () => {
    expect(withoutSpace(" a\u00a0b\t")).toBe("ab");
    expect(withoutSpaceAtEnd(" a b\u2028 ")).toBe(" a b");
  });
});
