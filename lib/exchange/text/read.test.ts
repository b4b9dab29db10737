import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readText } from "./read";

const kindsOf = (text: string) => readText(text).blocks.map(({ kind, text: words }) => `${kind}: ${words}`);

describe("reading plain text", () => {
  it("joins lines that a mail program broke, and keeps those that a writer ended", () => {
    const wrapped =
      "Ferry strike ends\n\nThe boats of the northern line sail again from\nMonday, the company and both unions said after\na night of talks.\n\nTickets stay valid.";
    expect(kindsOf(wrapped)).toEqual([
      "headline: Ferry strike ends",
      "paragraph: The boats of the northern line sail again from Monday, the company and both unions said after a night of talks.",
      "paragraph: Tickets stay valid.",
    ]);
    const lines = "The boats of the northern line sail again today.\nThe company and both unions signed last night.";
    expect(readText(lines).blocks).toHaveLength(2);
  });

  it.each([
    ["\r\n", "one\r\ntwo"],
    ["\r", "one\rtwo"],
    ["a line separator", "one\u2028two"],
  ])("ends a line at %s", (_, text) => expect(readText(text).blocks).toHaveLength(2));

  it("knows lists and quotations by their signs, and dialogue from a list", () => {
    expect(kindsOf("A title here\n\n- North.\n• South.\n1. One.\n2) Two.\n> We are tired.\n— Who said that?")).toEqual([
      "headline: A title here",
      "listItem: North.",
      "listItem: South.",
      "numberedItem: One.",
      "numberedItem: Two.",
      "quotation: We are tired.",
      "paragraph: — Who said that?",
    ]);
  });

  it("keeps the spaces that typography needs", () => {
    expect(readText("Il a dit\u202f: «\u00a0oui\u00a0»   hier.").blocks[0]?.text).toBe(
      "Il a dit\u202f: «\u00a0oui\u00a0» hier.",
    );
  });

  it.each([
    [
      "French",
      "La grève des ferries s’achève\n\nPar Nora Bell\n\nLes bateaux repartent lundi.\n\nLégende : le port de nuit.\n\nUn accord fragile\n\nLes deux syndicats ont signé hier soir.",
    ],
    [
      "Arabic",
      "انتهاء إضراب العبّارات\n\nبقلم نورا بيل\n\nتُبحر السفن من جديد يوم الاثنين.\n\nصورة: الميناء ليلًا.\n\nاتفاق هش\n\nوقّعت النقابتان مساء أمس على الاتفاق.",
    ],
    [
      "Chinese",
      "渡轮罢工结束\n\n记者 诺拉\n\n渡轮周一恢复航行。\n\n图：夜间的港口。\n\n脆弱的协议\n\n两个工会昨晚签署了协议。",
    ],
  ])("tells the parts of an article by their shape in %s", (_, text) => {
    expect(readText(text).blocks.map(({ kind }) => kind)).toEqual([
      "headline",
      "byline",
      "paragraph",
      "caption",
      "crosshead",
      "paragraph",
    ]);
  });

  it("tells a deck under a headline, an agency's credit and a pull quote", () => {
    const deck = "After eleven days without boats the islands can be reached again from Monday";
    const quote = "“Nobody on the island thought that it would last this long”";
    const photo = "Passengers wait in the harbour on Sunday. REUTERS/Nora Bell/Pool";
    expect(kindsOf(["Ferry strike ends", deck, photo, "The boats sail on Monday.", quote].join("\n\n"))).toEqual([
      "headline: Ferry strike ends",
      `deck: ${deck}`,
      `caption: ${photo}`,
      "paragraph: The boats sail on Monday.",
      `quotation: ${quote}`,
    ]);
  });

  it("takes one line alone for a paragraph", () =>
    expect(kindsOf("Ferry strike ends")).toEqual(["paragraph: Ferry strike ends"]));
});

const sample = resolve(import.meta.dirname, "../../../../shared/samples/boycott.txt");

describe.skipIf(!existsSync(sample))("an agency's article", () => {
  it("has its caption, its crossheads and its paragraphs", () => {
    const { blocks } = readText(readFileSync(sample, "utf8"));
    expect(blocks[0]?.kind).toBe("caption");
    const heads = blocks.filter(({ kind }) => kind === "crosshead").map(({ text }) => text);
    expect(heads).toEqual(["Red cloth", "“Dark humor”"]);
    expect(blocks.filter(({ kind }) => kind === "headline")).toEqual([]);
  });
});
