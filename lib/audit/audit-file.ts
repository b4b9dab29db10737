import { csvRow } from "./csv";

/** An event as it is taken out of the record. */
type Row = Readonly<{
  id: string;
  at: Date;
  actorName: string;
  action: string;
  subjectType: string;
  subjectName: string;
  articleId: string | null;
  detail: unknown;
  address: string | null;
}>;

type Pieces = AsyncGenerator<readonly Row[], void, undefined>;

/** A file of events that is written while they are read: one line for each in CSV, one array in JSON. */
export function auditFile(format: "csv" | "json", pieces: Pieces): Response {
  const texts = format === "csv" ? asCsv(pieces) : asJson(pieces);
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await texts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await texts.return();
    },
  });
  return new Response(body, {
    headers: {
      "content-type": format === "csv" ? "text/csv; charset=utf-8" : "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="stet-audit.${format}"`,
      "cache-control": "private, no-store",
    },
  });
}

/** Spreadsheets take a file for UTF-8 only when it begins with this. */
const byteOrderMark = "\uFEFF";

async function* asCsv(pieces: Pieces): AsyncGenerator<string, void, undefined> {
  yield byteOrderMark + csvRow(["at", "person", "action", "subject type", "subject", "article", "address", "detail"]);
  for await (const rows of pieces) yield rows.map(csvLine).join("");
}

function csvLine({ at, actorName, action, subjectType, subjectName, articleId, address, detail }: Row): string {
  const about = [subjectType, subjectName, articleId ?? "", address ?? "", JSON.stringify(detail)];
  return csvRow([at.toISOString(), actorName, action, ...about]);
}

async function* asJson(pieces: Pieces): AsyncGenerator<string, void, undefined> {
  let before = "[\n";
  for await (const rows of pieces) {
    yield before + rows.map((row) => JSON.stringify(row)).join(",\n");
    before = ",\n";
  }
  yield before === "[\n" ? "[]\n" : "\n]\n";
}
