import "server-only";
import { headers } from "next/headers";
import type { z } from "zod";
import { requireSession } from "#lib/auth/session";
import type { Viewer } from "#lib/auth/viewer";
import { Problem, type ProblemAnswer } from "#lib/problem";
import { invalidInput, problemAnswer } from "./answer";
import { type Caller, callerOf } from "./caller";
import { requireSameOrigin } from "./origin";

/** What a screen gets back: the value, or the problem in the reader's language. */
export type ActionAnswer<Value> =
  | Readonly<{ ok: true; value: Value }>
  | Readonly<{ ok: false; problem: ProblemAnswer }>;

/** A server action: the only way a form of a signed-in person reaches a command. */
export function action<Schema extends z.ZodType, Value>(
  schema: Schema,
  run: (viewer: Viewer, input: z.output<Schema>, caller: Caller) => Promise<Value>,
): (input: z.input<Schema>) => Promise<ActionAnswer<Value>> {
  return (input) => answer(schema, input, async (parsed, caller) => run(await requireSession(), parsed, caller));
}

/** A server action for people who have not signed in (set-up, invitation, reset): the command checks what they bring. */
export function publicAction<Schema extends z.ZodType, Value>(
  schema: Schema,
  run: (caller: Caller, input: z.output<Schema>) => Promise<Value>,
): (input: z.input<Schema>) => Promise<ActionAnswer<Value>> {
  return (input) => answer(schema, input, (parsed, caller) => run(caller, parsed));
}

async function answer<Schema extends z.ZodType, Value>(
  schema: Schema,
  input: unknown,
  run: (parsed: z.output<Schema>, caller: Caller) => Promise<Value>,
): Promise<ActionAnswer<Value>> {
  try {
    const sent = await headers();
    requireSameOrigin(sent);
    const parsed = schema.safeParse(input);
    if (!parsed.success) throw invalidInput(parsed.error);
    return { ok: true, value: await run(parsed.data, callerOf(sent)) };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { ok: false, problem: await problemAnswer(error) };
  }
}
