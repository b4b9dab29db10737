import { readRoute } from "#lib/http/route";
import { getOpenSuggestions } from "#lib/suggestions/queries/get-returned";
import { suggestionsInput } from "#lib/suggestions/schema";

export const GET = readRoute(suggestionsInput, getOpenSuggestions);
