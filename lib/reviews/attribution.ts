import type { ExportedPerson, ExportedRun } from "#lib/exchange/exported-article";
import { type Change, diffWords } from "#lib/text/diff";
import { present } from "#lib/text/present";
import type { Author, Provenance } from "./provenance";

/** A segment's texts; `machineStart`: where its machine text stands in its block's (UTF-16). */
export type AttributedText = Readonly<{ id: string; machine: string; machineStart: number; text: string }>;

/**
 * The present text told against the machine's, as a person should see it, each change with who made it and when. Runs
 * keep what `ExportedRun` promises.
 */
export function attributedRuns(segment: AttributedText, provenance: Provenance, language: string): ExportedRun[] {
  const units = provenance.unitsOf(segment.id);
  const changes = present(diffWords(segment.machine, segment.text, language), language);
  const known = changes.map((change) =>
    Array.from({ length: change.text.length }, (_, index) => authorOf(change, index)),
  );
  const anyone = known.flat().find((author) => author !== null) ?? null;
  return changes.flatMap((change, index) =>
    change.kind === "same"
      ? [{ kind: change.kind, text: change.text, by: null, at: null }]
      : byAuthor(change.kind, change.text, filled(known[index] ?? [], anyone)),
  );

  function authorOf({ kind, before, after }: Change, index: number): Author | null {
    if (kind === "insertion") return units[after.start + index]?.author ?? null;
    return kind === "deletion" ? (provenance.deleters.get(segment.machineStart + before.start + index) ?? null) : null;
  }
}

/** Letters that were there before, but are shown as part of a change, belong to whoever made the change around them. */
function filled(authors: readonly (Author | null)[], anyone: Author | null): (Author | null)[] {
  let current = authors.find((author) => author !== null) ?? anyone;
  return authors.map((author) => {
    current = author ?? current;
    return current;
  });
}

type AuthoredRun = { kind: "insertion" | "deletion"; text: string; by: ExportedPerson | null; at: string | null };

function byAuthor(
  kind: "insertion" | "deletion",
  text: string,
  authors: readonly (Author | null)[],
): readonly ExportedRun[] {
  const runs: AuthoredRun[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const author = authors[index] ?? null;
    const run = runs.at(-1);
    const isInsideLetter = /[\udc00-\udfff]/.test(text[index] ?? "");
    if (run && (isInsideLetter || (run.by?.id === author?.by.id && run.at === (author?.at ?? null))))
      run.text += text[index];
    else runs.push({ kind, text: text[index] ?? "", by: author?.by ?? null, at: author?.at ?? null });
  }
  return runs;
}
