import { csvRow } from "#lib/audit/csv";
import type { TermStatus } from "#lib/checks/desk-term";
import { formSeparator, type TermContent } from "./term-content";

const columns = ["source language", "source", "target language", "preferred", "admitted", "forbidden", "note", "case"];

/** Terms as a CSV file that `readTermList` reads back as they are. */
export function termFile(terms: readonly TermContent[]): string {
  return csvRow(columns) + terms.map(line).join("");
}

function line({ sourceLanguage, source, targetLanguage, forms, note }: TermContent): string {
  const joined = (chosen: readonly Readonly<{ text: string }>[]) => chosen.map(({ text }) => text).join(formSeparator);
  const of = (status: TermStatus) => joined(forms.filter((form) => form.status === status));
  const cased = joined(forms.filter(({ isCaseSensitive }) => isCaseSensitive));
  const names = [sourceLanguage ?? "", source ?? "", targetLanguage];
  return csvRow([...names, of("preferred"), of("admitted"), of("forbidden"), note, cased]);
}
