/** Words of expressions in a tree; a step leads from a node over a word's number to the next node. */
export type TermTrie<Value> = Readonly<{
  step: (node: number, word: number) => number | undefined;
  valuesAt: (node: number) => readonly Value[];
}>;

export const root = 0;

/** Word numbers stay below this, so that a node and a word fit into one exact integer. */
const mostWords = 2 ** 24;
/** Expressions of the same words that are kept apart, such as one in small letters and one in capitals. */
const mostAlike = 12;

/** Makes a tree of expressions given as the numbers of their words. */
export function termTrie<Value>(
  expressions: readonly Readonly<{ words: readonly number[]; value: Value }>[],
): TermTrie<Value> {
  const steps = new Map<number, number>();
  const values = new Map<number, Value[]>();
  let nodes = 1;
  for (const { words, value } of expressions) {
    let node = root;
    for (const word of words) {
      const step = node * mostWords + word;
      let next = steps.get(step);
      if (next === undefined) {
        next = nodes;
        nodes += 1;
        steps.set(step, next);
      }
      node = next;
    }
    const known = values.get(node);
    if (known === undefined) values.set(node, [value]);
    else if (known.length < mostAlike) known.push(value);
  }
  return {
    step: (node, word) => steps.get(node * mostWords + word),
    valuesAt: (node) => values.get(node) ?? [],
  };
}
