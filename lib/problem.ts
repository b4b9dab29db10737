/** The five ways a request can be refused that a person can act on. Anything else is a bug and flies. */
export const problemCodes = ["signed-out", "forbidden", "not-found", "conflict", "invalid"] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** Values a message may name: "This segment was changed by {name}". */
export type ProblemValues = Readonly<Record<string, string | number>>;

export const problemStatus: Record<ProblemCode, number> = {
  "signed-out": 401,
  forbidden: 403,
  "not-found": 404,
  conflict: 409,
  invalid: 422,
};

/**
 * A refusal a person can act on. `message` is a key under "problem" in the message files, translated once by the
 * door (lib/http); `values` fill the message; `data` is what a screen needs to go on (both texts of a conflict).
 */
export class Problem extends Error {
  override readonly name = "Problem";
  constructor(
    readonly code: ProblemCode,
    message: string,
    readonly values: ProblemValues = {},
    readonly data: unknown = null,
  ) {
    super(message);
  }
}

/** What goes over the wire: the code for programs, the sentence for people, the data for the screen. */
export type ProblemAnswer = Readonly<{ code: ProblemCode; message: string; data: unknown }>;
