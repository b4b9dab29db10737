import "server-only";
import { randomUUID } from "node:crypto";
import { parentPort } from "node:worker_threads";
import { type OpenedUpload, openUpload, type UploadAbout } from "#lib/articles/opened-upload";
import type { ExportedArticle } from "#lib/exchange/exported-article";
import { type ExportFormat, writeArticle } from "#lib/exchange/formats";
import { Problem, type ProblemCode, type ProblemValues } from "#lib/problem";

/** What a thread is asked for; `write` needs no opened file. */
export type ThreadAsk =
  | Readonly<{ ask: "open"; bytes: Uint8Array; fileName: string }>
  | Readonly<{ ask: "prepare"; part: number; about: UploadAbout }>
  | Readonly<{ ask: "write"; article: ExportedArticle; format: ExportFormat }>;

/** A refusal comes as its parts: errors lose their class on the way. */
export type ThreadAnswer =
  | Readonly<{ value: unknown }>
  | Readonly<{ problem: Readonly<{ code: ProblemCode; key: string; values: ProblemValues; data: unknown }> }>
  | Readonly<{ fault: string }>;

let opened: OpenedUpload | null = null;

// One question after the other: the asker waits for each answer.
parentPort?.on("message", (question: ThreadAsk) => {
  void answerTo(question).then((answer) => parentPort?.postMessage(answer));
});

async function answerTo(question: ThreadAsk): Promise<ThreadAnswer> {
  try {
    return { value: await done(question) };
  } catch (error) {
    if (error instanceof Problem) {
      const { code, message: key, values, data } = error;
      return { problem: { code, key, values, data } };
    }
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

async function done(question: ThreadAsk): Promise<unknown> {
  if (question.ask === "write") return writeArticle(question.article, question.format);
  if (question.ask === "open") {
    opened = openUpload(question.bytes, question.fileName, randomUUID);
    return opened.summary;
  }
  if (!opened) throw new Error("Nothing was opened in this thread");
  return opened.prepare(question.part, question.about);
}
