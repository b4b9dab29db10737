/** A text whose every code unit has an identity of its own, so that a look-alike is told from what it looks like. */
export type Letters = Readonly<{ text: string; ids: readonly number[] }>;

let made = 0;

export function newLetters(text: string): Letters {
  return { text, ids: Array.from({ length: text.length }, () => (made += 1)) };
}

export function sliceLetters({ text, ids }: Letters, start: number, end = text.length): Letters {
  return { text: text.slice(start, end), ids: ids.slice(start, end) };
}

export function joinLetters(...parts: readonly Letters[]): Letters {
  return { text: parts.map(({ text }) => text).join(""), ids: parts.flatMap(({ ids }) => ids) };
}

/** What an editor does: takes `cut` code units out at `at`, and puts `insert` in. */
export function spliceLetters(letters: Letters, at: number, cut: number, insert: string): Letters {
  return joinLetters(sliceLetters(letters, 0, at), newLetters(insert), sliceLetters(letters, at + cut));
}
