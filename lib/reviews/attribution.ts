import type { ExportedPerson, ExportedRun } from "#lib/exchange/exported-article";
import { type Change, diffWords } from "#lib/text/diff";
import { editsBetween } from "#lib/text/edit";
import { present } from "#lib/text/present";

/** Who wrote a version, and when (ISO 8601). */
type Author = Readonly<{ by: ExportedPerson; at: string }>;

type AuthoredText = Readonly<{ text: string; by: ExportedPerson | null; at: string }>;

/** For each code unit of the present text: where in the machine's it comes from, and who put it in. */
type Unit = Readonly<{ machineAt: number | null; author: Author | null }>;

/**
 * The present text told against the machine's, as a person should see it, each change with who made it and when: found
 * by following every code unit through all versions in order. Runs keep what `ExportedRun` promises.
 */
export function attributedRuns(machine: string, versions: readonly AuthoredText[], language: string): ExportedRun[] {
  let text = machine;
  let units: Unit[] = Array.from({ length: machine.length }, (_, machineAt) => ({ machineAt, author: null }));
  const deleters = new Map<number, Author>();
  let last: Author | null = null;
  for (const version of versions) {
    if (version.text === text || !version.by) continue;
    last = { by: version.by, at: version.at };
    units = afterVersion(units, text, version.text, last, language, deleters);
    text = version.text;
  }
  const author = last;
  return present(diffWords(machine, text, language), language).flatMap((change) =>
    runsOf(change, units, deleters, author),
  );
}

function afterVersion(
  units: readonly Unit[],
  before: string,
  after: string,
  author: Author,
  language: string,
  deleters: Map<number, Author>,
): Unit[] {
  const next: Unit[] = [];
  let at = 0;
  for (const edit of editsBetween(before, after, language)) {
    for (; at < edit.from; at += 1) next.push(units[at] ?? { machineAt: null, author });
    for (; at < edit.to; at += 1) {
      const machineAt = units[at]?.machineAt;
      if (machineAt !== null && machineAt !== undefined) deleters.set(machineAt, author);
    }
    for (let count = 0; count < edit.insert.length; count += 1) next.push({ machineAt: null, author });
  }
  return [...next, ...units.slice(at)];
}

function runsOf(
  change: Change,
  units: readonly Unit[],
  deleters: ReadonlyMap<number, Author>,
  last: Author | null,
): ExportedRun[] {
  if (change.kind === "same") return [{ kind: "same", text: change.text, by: null, at: null }];
  const isInsertion = change.kind === "insertion";
  const from = isInsertion ? change.after.start : change.before.start;
  const authors = Array.from({ length: change.text.length }, (_, index) =>
    isInsertion ? (units[from + index]?.author ?? null) : (deleters.get(from + index) ?? null),
  );
  return byAuthor(change.kind, change.text, filled(authors, last));
}

/** Letters that were there before, but are shown as part of a change, belong to whoever made the change around them. */
function filled(authors: readonly (Author | null)[], last: Author | null): (Author | null)[] {
  const first = authors.find((author) => author !== null) ?? last;
  let current = first;
  return authors.map((author) => {
    current = author ?? current;
    return current;
  });
}

function byAuthor(kind: "insertion" | "deletion", text: string, authors: readonly (Author | null)[]): ExportedRun[] {
  const runs: { kind: "insertion" | "deletion"; text: string; by: ExportedPerson | null; at: string | null }[] = [];
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
