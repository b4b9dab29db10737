import { countMatching } from "#lib/articles/queries/searched-articles";
import { searchedInput } from "#lib/articles/schema";
import { readRoute } from "#lib/http/route";

export const GET = readRoute(searchedInput, countMatching);
