import type { DeskTerm, TermForm, TermStatus } from "#lib/checks/desk-term";

const marks: Readonly<Record<string, TermStatus>> = { "+": "preferred", "~": "admitted", "!": "forbidden" };

/**
 * A term in short: "+Tehran !Teheran" is a preferred and a forbidden form, "~" an admitted one; forms with spaces are
 * written with underscores, and a form with "=" behind its mark counts its case.
 */
export function term(forms: string, about: Partial<Omit<DeskTerm, "forms">> = {}): DeskTerm {
  return {
    sourceLanguage: null,
    targetLanguage: "en",
    source: null,
    ...about,
    forms: forms.split(" ").map((written): TermForm => {
      const status = marks[written.charAt(0)];
      if (!status) throw new Error(`${written}: a form begins with + ~ or !`);
      const isCaseSensitive = written.charAt(1) === "=";
      return { status, isCaseSensitive, text: written.slice(isCaseSensitive ? 2 : 1).replaceAll("_", " ") };
    }),
  };
}
