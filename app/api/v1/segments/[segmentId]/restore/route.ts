import { writeRoute } from "#lib/http/route";
import { restoreVersion } from "#lib/reviews/commands/restore-version";
import { restoreInput } from "#lib/reviews/schema";

export const POST = writeRoute(restoreInput, restoreVersion);
