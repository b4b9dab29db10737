import "server-only";
import type { z } from "zod";
import type { Viewer } from "#lib/auth/viewer";
import { db } from "#lib/db/client";
import type { Prisma } from "#lib/db/generated/client";
import { literally } from "#lib/db/literally";
import { writeTbx } from "#lib/exchange/tbx/write";
import { canKeepTerms, requireReadTerms } from "#lib/terms/access";
import type { TermFilter, termFileInput } from "#lib/terms/schema";
import { termBaseOf } from "#lib/terms/term-base";
import { termFile } from "#lib/terms/term-file";
import { liveTerms, termColumns } from "./term-rows";

const pageSize = 100;

/** One page of a desk's terms that fit a filter, by name. `next` is where to go on from; null at the end. */
export async function listTerms(viewer: Viewer, deskId: string, filter: TermFilter) {
  requireReadTerms(viewer, deskId);
  const where = { deskId, retiredAt: null, ...fitting(filter) };
  const [rows, count, languages] = await Promise.all([
    db().term.findMany({
      where,
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: pageSize + 1,
      ...(filter.after && { cursor: { id: filter.after }, skip: 1 }),
      select: { ...termColumns, changedAt: true, changedBy: { select: { name: true } } },
    }),
    db().term.count({ where }),
    db().term.groupBy({
      by: ["targetLanguage"],
      where: { deskId, retiredAt: null },
      orderBy: { targetLanguage: "asc" },
    }),
  ]);
  const shown = rows.slice(0, pageSize);
  return {
    terms: shown.map(({ changedAt, changedBy, ...term }) => ({
      ...term,
      changedAt: changedAt.toISOString(),
      changedBy: changedBy.name,
    })),
    count,
    targetLanguages: languages.map(({ targetLanguage }) => targetLanguage),
    next: rows.length > pageSize ? (shown.at(-1)?.id ?? null) : null,
    mayKeep: canKeepTerms(viewer, deskId),
  };
}
export type TermsPage = Awaited<ReturnType<typeof listTerms>>;

function fitting({ q, target }: TermFilter): Prisma.TermWhereInput {
  const text = { contains: literally(q ?? ""), mode: "insensitive" } as const;
  return {
    ...(target && { targetLanguage: target }),
    ...(q && { OR: [{ source: text }, { note: text }, { forms: { some: { text } } }] }),
  };
}

/** All terms of a desk as a file that can be brought in again: CSV, or TBX. */
export async function termsFile(viewer: Viewer, { desk, format }: z.output<typeof termFileInput>): Promise<Response> {
  requireReadTerms(viewer, desk);
  const terms = await liveTerms(db(), desk);
  // Spreadsheets take a file for UTF-8 only when it begins with this mark.
  const text = format === "tbx" ? writeTbx(termBaseOf(terms)) : `\uFEFF${termFile(terms)}`;
  return new Response(text, {
    headers: {
      "content-type": format === "tbx" ? "application/x-tbx; charset=utf-8" : "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="stet-terms.${format}"`,
      "cache-control": "private, no-store",
    },
  });
}
