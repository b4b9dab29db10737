import { writeRoute } from "#lib/http/route";
import { acceptSuggestion } from "#lib/suggestions/commands/decide-suggestion";
import { acceptInput } from "#lib/suggestions/schema";

export const POST = writeRoute(acceptInput, acceptSuggestion);
