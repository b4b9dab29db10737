import { readRoute } from "#lib/http/route";
import { termsFile } from "#lib/terms/queries/list-terms";
import { termFileInput } from "#lib/terms/schema";

export const GET = readRoute(termFileInput, termsFile);
