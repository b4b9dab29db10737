import { type Mark, type MarkedText, normalizeMarks } from "#lib/text/mark";

/**
 * Formatting in the form that every format carries: it hugs its words (a bold space at a word's end is no formatting),
 * and goes on across white space where it stopped only for that, as between two sentences.
 */
export function settledMarks({ text, marks }: MarkedText): Mark[] {
  const joined: Mark[] = [];
  for (const mark of normalizeMarks(marks.map((each) => hugging(text, each)))) {
    const index = joined.findLastIndex((each) => each.kind === mark.kind && each.href === mark.href);
    const last = joined[index];
    if (last && text.slice(last.end, mark.start).trim() === "") joined[index] = { ...last, end: mark.end };
    else joined.push(mark);
  }
  return normalizeMarks(joined);
}

function hugging(text: string, mark: Mark): Mark {
  const words = text.slice(mark.start, mark.end);
  const start = mark.start + words.length - words.trimStart().length;
  return { ...mark, start, end: Math.max(start, mark.start + words.trimEnd().length) };
}
