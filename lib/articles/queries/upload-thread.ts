import "server-only";
import { randomUUID } from "node:crypto";
import { type OpenedUpload, openUpload, type UploadAbout } from "#lib/articles/opened-upload";
import type { ExportedArticle } from "#lib/exchange/exported-article";
import { type ExportFormat, writeArticle } from "#lib/exchange/formats";
import { answerQuestions } from "#lib/thread/answer-questions";

/** What a thread is asked for; `write` needs no opened file. */
export type ThreadAsk =
  | Readonly<{ ask: "open"; bytes: Uint8Array; fileName: string }>
  | Readonly<{ ask: "prepare"; part: number; about: UploadAbout }>
  | Readonly<{ ask: "write"; article: ExportedArticle; format: ExportFormat }>;

let opened: OpenedUpload | null = null;

answerQuestions(done);

async function done(question: ThreadAsk): Promise<unknown> {
  if (question.ask === "write") return writeArticle(question.article, question.format);
  if (question.ask === "open") {
    opened = openUpload(question.bytes, question.fileName, randomUUID);
    return opened.summary;
  }
  if (!opened) throw new Error("Nothing was opened in this thread");
  return opened.prepare(question.part, question.about);
}
