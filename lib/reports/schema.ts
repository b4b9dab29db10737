import { z } from "zod";
import { plainLine } from "#lib/articles/plain-text";
import { periodLengths } from "./period";

const pair = z
  .string()
  .max(80)
  .regex(/^[A-Za-z0-9-]+>[A-Za-z0-9-]+$/);

const asked = {
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  by: z.enum(periodLengths).default("week"),
  /** As the articles name it. */
  engine: plainLine(200).min(1).optional(),
  /** Source and target, such as "fr>en". */
  pair: pair.optional(),
};

/** What the address of the page asks for; what does not fit is left out, because people type addresses. */
export const deskReportFilter = z.object({
  desk: z.uuid().optional().catch(undefined),
  from: asked.from.catch(undefined),
  to: asked.to.catch(undefined),
  by: asked.by.catch("week"),
  engine: asked.engine.catch(undefined),
  pair: asked.pair.catch(undefined),
});

/** What a program asks for; what does not fit is refused. */
export const deskReportFileInput = z
  .object({ ...asked, desk: z.uuid(), format: z.enum(["csv", "json"]).default("csv") })
  .refine(({ from, to }) => !from || !to || from <= to, { path: ["to"], message: "before from" });

/** Which articles of a desk a report is about. */
export type DeskReportFilter = Omit<z.output<typeof deskReportFilter>, "desk">;
