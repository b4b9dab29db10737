import "server-only";
import { randomUUID } from "node:crypto";
import {
  type OpenedUpload,
  openUpload,
  type PreparedArticle,
  type UploadAbout,
  type UploadSummary,
} from "#lib/articles/opened-upload";
import { isArchive } from "#lib/exchange/article-archive";
import { refuseArchiveBytes, refuseBytes } from "#lib/exchange/import-limits";
import { WorkThread } from "./work-thread";

/** An upload that is read beside the event loop. */
export type Upload = Readonly<{
  summary: UploadSummary;
  prepare: (part: number, about: UploadAbout) => Promise<readonly PreparedArticle[]>;
}>;

/** Files of fewer bytes are read at once: a few milliseconds, less than a thread takes to begin. */
const small = 32_768;

/** Whether a file's name says that it may hold many articles. */
export function isUpload(fileName: string): boolean {
  return /\.(?:zip|jsonl?|tsv|csv|tmx|xlsx|xlf|xliff|sdlxliff|mxliff|mqxliff)$/i.test(fileName);
}

/** An upload's bytes; refused by their number before they are read. */
export async function uploadedBytes(file: File): Promise<Uint8Array> {
  if (isArchive(file.name)) refuseArchiveBytes(file.size);
  else refuseBytes(file.size);
  return new Uint8Array(await file.arrayBuffer());
}

/**
 * Opens an upload for as long as `work` takes; in a thread of its own where it is large. When `signal` is raised whatever
 * is under way is given up.
 */
export async function withUpload<Result>(
  bytes: Uint8Array,
  fileName: string,
  work: (upload: Upload) => Promise<Result>,
  signal?: AbortSignal,
): Promise<Result> {
  const isSmall = bytes.length < small && !isArchive(fileName);
  if (isSmall || !WorkThread.isThere) return work(atOnce(openUpload(bytes, fileName, randomUUID)));
  const thread = new WorkThread(signal);
  try {
    const summary = await thread.ask<UploadSummary>({ ask: "open", bytes, fileName });
    const prepare: Upload["prepare"] = (part, about) => thread.ask({ ask: "prepare", part, about });
    return await work({ summary, prepare });
  } finally {
    await thread.end();
  }
}

function atOnce({ summary, prepare }: OpenedUpload): Upload {
  return { summary, prepare: async (part, about) => prepare(part, about) };
}
