import type { ProblemAnswer } from "#lib/problem";

/** How a call to the server ended: its value, a refusal in the reader's language, or no answer at all. */
export type CallResult<Value> =
  | Readonly<{ kind: "done"; value: Value }>
  | Readonly<{ kind: "refused"; problem: ProblemAnswer }>
  | Readonly<{ kind: "unreachable" }>;

const patience = 20_000;

/** POSTs JSON to a route of ours (GET without a body). No answer, and an answer that is no answer of ours, are "unreachable". */
export async function call<Value>(path: string, body?: unknown): Promise<CallResult<Value>> {
  const init: RequestInit =
    body === undefined
      ? {}
      : { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
  try {
    const answer = await fetch(path, { ...init, signal: AbortSignal.timeout(patience) });
    if (answer.ok) return { kind: "done", value: (await answer.json()) as Value };
    if (answer.status >= 500) return { kind: "unreachable" };
    return { kind: "refused", problem: (await answer.json()) as ProblemAnswer };
  } catch (error) {
    if (error instanceof TypeError || error instanceof DOMException || error instanceof SyntaxError)
      return { kind: "unreachable" };
    throw error;
  }
}
