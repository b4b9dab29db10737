import { getCorrectionNote } from "#lib/exports/queries/get-correction-note";
import { readRoute } from "#lib/http/route";
import { articleInput } from "#lib/reviews/schema";

export const GET = readRoute(articleInput, getCorrectionNote);
