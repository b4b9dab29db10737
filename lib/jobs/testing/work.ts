import { randomUUID } from "node:crypto";
import { zipSync } from "fflate";
import type { Viewer } from "#lib/auth/viewer";
import { askBringIn } from "#lib/jobs/commands/ask-bring-in";
import { type TakenJob, takeJob } from "#lib/jobs/commands/lease";
import { runJob } from "#lib/jobs/commands/run-job";

/** An archive of files by name. */
export function archiveOf(files: Readonly<Record<string, string>>): File {
  const bytes = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)]));
  return new File([new Uint8Array(zipSync(bytes))], "articles.zip");
}

/** Articles as plain text files: 1.txt, 2.txt … */
export function textFiles(count: number): Record<string, string> {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  return Object.fromEntries(
    numbers.map((n) => [`${n}.txt`, `Headline ${n}\n\nThe talks of day ${n} stumbled. Nobody signed.`]),
  );
}

/** An XLIFF file of articles with so many sentences each. */
export function xliffOf(articles: readonly number[]): File {
  const unit = (at: number) =>
    `<unit id="u${at}"><segment><source>Le point ${at}.</source><target>Item ${at}.</target></segment></unit>`;
  const file = (count: number, index: number) =>
    `<file id="f${index}" original="Article ${index + 1}">${Array.from({ length: count }, (_, at) => unit(at)).join("")}</file>`;
  const root = 'xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="fr" trgLang="en"';
  return new File([`<xliff ${root}>${articles.map(file).join("")}</xliff>`], "items.xlf");
}

/** Asks for a file to be brought in; answers the job's id. */
export async function ask(viewer: Viewer, deskId: string, file: File, articles?: string): Promise<string> {
  const form = new FormData();
  const fields = { deskId, sourceLanguage: "fr", targetLanguage: "en", ...(articles && { articles }) };
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set("file", file);
  return (await askBringIn(viewer, form)).id;
}

/** What a runner does: takes jobs up until none is left. */
export async function workAll(): Promise<void> {
  for (let job = await takeJob(randomUUID()); job; job = await takeJob(randomUUID())) await work(job);
}

export function work(job: TakenJob, signal = new AbortController().signal): Promise<void> {
  return runJob(job, signal);
}
