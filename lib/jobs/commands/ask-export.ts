import "server-only";
import type { z } from "zod";
import type { Viewer } from "#lib/auth/viewer";
import { articlesToExport } from "#lib/exports/commands";
import type { askExportInput } from "#lib/jobs/schema";
import { makeJob } from "./make-job";

/** Asks for articles as one zip, to be downloaded when it is made. Whoever may not see one of them gets none. */
export async function askExport(
  viewer: Viewer,
  { articleIds, format }: z.output<typeof askExportInput>,
): Promise<Readonly<{ id: string }>> {
  const articles = await articlesToExport(viewer, articleIds);
  const titles = new Map(articles.map(({ id, title }) => [id, title]));
  const parts = articleIds.map((target) => ({ name: titles.get(target) ?? "", target }));
  return makeJob(viewer, {
    kind: "export",
    deskId: articles[0]?.deskId ?? "",
    name: `articles.${format}.zip`,
    input: { format },
    unit: "articles",
    total: parts.length,
    parts,
  });
}
