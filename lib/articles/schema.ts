import { z } from "zod";
import { blockKinds } from "./block-kind";
import { marksSchema } from "./marks-schema";
import { articleStates } from "./state";

/** BCP 47, as far as articles need it: a language, maybe a script and a region. */
const language = z.string().regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/, "not a language code");

/** A block of a megabyte is no paragraph; 20,000 blocks are no article. */
const longestBlock = 200_000;
export const mostBlocks = 20_000;

const block = z
  .object({ kind: z.enum(blockKinds), text: z.string().trim().min(1).max(longestBlock), marks: marksSchema })
  .refine(
    ({ text, marks }) => marks.every(({ start, end }) => start < end && end <= text.length),
    "formatting outside of the text",
  )
  .refine(({ text }) => !/[\r\n\u2028\u2029]|\p{Surrogate}/u.test(text), "a line break or half of a character");

export const createInput = z
  .object({
    deskId: z.uuid(),
    title: z.string().trim().min(1).max(300),
    sourceLanguage: language,
    targetLanguage: language,
    engine: z.string().trim().max(120),
    blocks: z.array(block).min(1).max(mostBlocks),
    sourceBlocks: z
      .array(z.object({ text: z.string().trim().min(1).max(longestBlock) }))
      .max(mostBlocks)
      .default([]),
  })
  .refine(({ sourceLanguage, targetLanguage }) => sourceLanguage !== targetLanguage, {
    path: ["sourceLanguage"],
    message: "the same as the target language",
  });

export const assignInput = z.object({ articleIds: z.array(z.uuid()).min(1).max(200), assigneeId: z.uuid().nullable() });
export const takeInput = z.object({ articleId: z.uuid() });

const lenient = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined);

/** What the desk page's address asks for; what does not fit is left out, not refused. */
export const deskFilter = z.object({
  desk: lenient(z.uuid()),
  view: z.enum(["mine", "all"]).catch("mine"),
  state: lenient(z.enum(articleStates)),
  source: lenient(language),
  target: lenient(language),
  engine: lenient(z.string().max(120)),
  assignee: lenient(z.union([z.uuid(), z.literal("nobody")])),
  q: lenient(z.string().trim().min(1).max(200)),
  after: lenient(z.string().max(80)),
});
export type DeskFilter = z.output<typeof deskFilter>;
