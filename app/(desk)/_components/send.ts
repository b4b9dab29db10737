import type { ProblemAnswer } from "#lib/problem";

type Sent<Value> = Readonly<{ ok: true; value: Value }> | Readonly<{ ok: false; message: string | null }>;

/** POSTs a form or JSON; a refusal comes back as its sentence, no answer as null. */
export async function send<Value>(path: string, body: FormData | object): Promise<Sent<Value>> {
  const init =
    body instanceof FormData
      ? { body }
      : { body: JSON.stringify(body), headers: { "content-type": "application/json" } };
  try {
    const answer = await fetch(path, { method: "POST", ...init });
    if (answer.ok) return { ok: true, value: (await answer.json()) as Value };
    if (answer.status >= 500) return { ok: false, message: null };
    return { ok: false, message: ((await answer.json()) as ProblemAnswer).message };
  } catch (error) {
    if (error instanceof TypeError || error instanceof SyntaxError) return { ok: false, message: null };
    throw error;
  }
}
