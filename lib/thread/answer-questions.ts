import { parentPort } from "node:worker_threads";
import { Problem } from "#lib/problem";
import type { ThreadAnswer } from "./asked-thread";

/** Makes this thread one that answers what an `AskedThread` asks: one question after the other, for the asker waits. */
export function answerQuestions<Question>(answer: (question: Question) => unknown): void {
  parentPort?.on("message", (question: Question) => {
    void answerTo(question, answer).then((said) => parentPort?.postMessage(said));
  });
}

async function answerTo<Question>(question: Question, answer: (question: Question) => unknown): Promise<ThreadAnswer> {
  try {
    return { value: await answer(question) };
  } catch (error) {
    if (error instanceof Problem) {
      const { code, message: key, values, data } = error;
      return { problem: { code, key, values, data } };
    }
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
