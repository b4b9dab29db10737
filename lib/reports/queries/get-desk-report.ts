import "server-only";
import type { z } from "zod";
import { profileOf, storedChoice } from "#lib/annotations/quality-profile";
import type { Viewer } from "#lib/auth/viewer";
import { db } from "#lib/db/client";
import { acceptanceWithin } from "#lib/findings/queries/get-acceptance";
import { requireDeskReport } from "#lib/reports/access";
import { type DeskReport, deskReport } from "#lib/reports/desk-report";
import { reportDays } from "#lib/reports/period";
import { deskReportFile } from "#lib/reports/report-file";
import type { DeskReportFilter, deskReportFileInput } from "#lib/reports/schema";
import { articleSums } from "./article-sums";
import { articlesWithin, namedOf } from "./report-articles";
import { sampledEffort } from "./sampled-effort";

/** What a desk's articles of some days came to, for its editors. */
export async function getDeskReport(viewer: Viewer, deskId: string, filter: DeskReportFilter): Promise<DeskReport> {
  requireDeskReport(viewer, deskId);
  const days = reportDays(filter, new Date());
  const [named, desk] = await Promise.all([
    namedOf(deskId),
    db().desk.findUniqueOrThrow({ where: { id: deskId }, select: { qualityProfile: true } }),
  ]);
  const { engine, pair } = filter;
  const articles = articlesWithin({ deskId, ...days, engine, pair }, named);
  const profile = profileOf(storedChoice(desk.qualityProfile));
  const [sums, effort, acceptance] = await Promise.all([
    articleSums(articles, profile),
    sampledEffort(articles),
    acceptanceWithin(articles),
  ]);
  return deskReport({ days, profile, sums, effort, acceptance, named });
}

/** The same as a file: its table in CSV, all of it in JSON. */
export async function exportDeskReport(
  viewer: Viewer,
  { desk, format, ...filter }: z.output<typeof deskReportFileInput>,
): Promise<Response> {
  return deskReportFile(format, await getDeskReport(viewer, desk, filter));
}
