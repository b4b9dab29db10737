import type { Viewer } from "#lib/auth/viewer";
import { importTerms } from "#lib/terms/commands/import-terms";

/** Terms of the demo's desk, as an editor pastes them: source, preferred, admitted, forbidden, note. */
const lists = [
  {
    sourceLanguage: "fr",
    targetLanguage: "en",
    lines: [
      [
        "Commission mixte des eaux",
        "Joint Water Commission",
        "JWC",
        "Water Joint Commission|WJC|JCW",
        "As it calls itself.",
      ],
      ["chiffon rouge", "red rag", "", "red cloth", ""],
      [
        "chancelleries",
        "foreign ministries",
        "governments",
        "chancelleries",
        "A chancellery is an office or an embassy’s.",
      ],
      ["train de nuit", "night train", "sleeper", "nocturnal train", ""],
    ],
  },
  {
    sourceLanguage: "zh",
    targetLanguage: "en",
    lines: [["合作社", "cooperative", "", "co-op society", "One word, no hyphen."]],
  },
  {
    sourceLanguage: "en",
    targetLanguage: "ar",
    lines: [["reading room", "قاعة المطالعة", "", "غرفة القراءة", ""]],
  },
] as const;

export async function keepTerms(editor: Viewer, deskId: string): Promise<void> {
  for (const { lines, ...languages } of lists) {
    const text = lines.map((cells) => cells.join("\t")).join("\n");
    await importTerms(editor, { deskId, text, ...languages });
  }
}
