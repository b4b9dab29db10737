/** What an oracle was asked about, how often it agrees, and where it does not. */
export type Verdict = Readonly<{
  oracle: string;
  what: string;
  right: number;
  of: number;
  differences: readonly string[];
}>;

type Compared = Pick<Verdict, "right" | "of" | "differences">;

/** One by one, in order; what one side has more of is wrong. */
export function compare(expected: readonly string[], read: readonly string[], where: string): Compared {
  const of = Math.max(expected.length, read.length);
  const said = (text: string | undefined) => JSON.stringify(text ?? null);
  const differences = Array.from({ length: of }, (_, at) => at)
    .filter((at) => expected[at] !== read[at])
    .map((at) => `${where}: ${said(expected[at])}\n    but reads ${said(read[at])}`);
  return { right: of - differences.length, of, differences };
}

export function sum(compared: readonly Compared[]): Compared {
  return {
    right: compared.reduce((total, { right }) => total + right, 0),
    of: compared.reduce((total, { of }) => total + of, 0),
    differences: compared.flatMap(({ differences }) => differences),
  };
}
