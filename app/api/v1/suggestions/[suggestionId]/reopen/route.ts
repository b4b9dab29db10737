import { writeRoute } from "#lib/http/route";
import { reopenSuggestion } from "#lib/suggestions/commands/decide-suggestion";
import { suggestionInput } from "#lib/suggestions/schema";

export const POST = writeRoute(suggestionInput, reopenSuggestion);
