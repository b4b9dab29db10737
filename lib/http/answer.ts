import "server-only";
import type { ZodError } from "zod";
import { problemMessage } from "#lib/language/messages";
import { Problem, type ProblemAnswer } from "#lib/problem";
import { requestLocale } from "./messages";

/** A problem in the reader's language. Anything that is not a problem is a bug, and flies on. */
export async function problemAnswer(error: unknown): Promise<ProblemAnswer> {
  if (!(error instanceof Problem)) throw error;
  const message = await problemMessage(await requestLocale(), error.message, error.values);
  return { code: error.code, message, data: error.data };
}

/** What was sent does not fit: names the first place and all of them in `data`. */
export function invalidInput(error: ZodError): Problem {
  const [first] = error.issues;
  const where = first?.path.join(".") || "input";
  const fields = error.issues.map((issue) => ({ path: issue.path.join("."), message: issue.message }));
  return new Problem("invalid", "invalidInput", { where, why: first?.message ?? "" }, { fields });
}
