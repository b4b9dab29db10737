import { z } from "zod";
import { plainLine } from "#lib/articles/plain-text";
import { exportFormats } from "#lib/exchange/formats";
import { languageTag } from "#lib/language/language-tag";
import { mostParts } from "./job";

export const jobInput = z.object({ jobId: z.uuid() });

const about = {
  deskId: z.uuid(),
  sourceLanguage: languageTag,
  targetLanguage: languageTag,
  engine: plainLine(120).default(""),
  isTracked: z.boolean().default(false),
};

/** The fields of a form that asks to bring a file in. */
export const askBringInInput = z
  .object({
    ...about,
    isTracked: z.preprocess((value) => value === "true", z.boolean()),
    /** Which of the file's articles, by their place in it, separated by commas; all of them without it. */
    articles: z
      .string()
      .regex(/^\d{1,6}(,\d{1,6})*$/)
      .transform((text) => [...new Set(text.split(",").map(Number))])
      .refine(({ length }) => length <= mostParts, "too many articles at once")
      .nullish(),
  })
  .refine(({ sourceLanguage, targetLanguage }) => sourceLanguage !== targetLanguage);

/** What a job to bring in keeps of it. */
export const bringInJob = z.object({ ...about, fileName: z.string() });

export const askExportInput = z.object({
  articleIds: z
    .array(z.uuid())
    .min(1)
    .max(mostParts)
    .transform((ids) => [...new Set(ids)]),
  format: z.enum(exportFormats),
});

export const exportJob = z.object({ format: z.enum(exportFormats) });

/** Of a finished part of an export: what its archive needs to know of it. */
export const storedEntry = z.object({
  asked: z.string(),
  name: z.string(),
  crc: z.int(),
  packed: z.int(),
  unpacked: z.int(),
  /** Which pieces of the job's file it is: from this one, up to before that one. */
  position: z.int(),
  next: z.int(),
});

/** Values of a refusal, as a column keeps them. */
export const storedValues = z.record(z.string(), z.union([z.string(), z.number()])).catch({});

/** Articles that came of a part, as a column keeps them. */
export const storedArticles = z.array(z.object({ id: z.string(), title: z.string() }));
