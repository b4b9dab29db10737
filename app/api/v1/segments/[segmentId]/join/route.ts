import { writeRoute } from "#lib/http/route";
import { joinWithNext } from "#lib/reviews/commands/split-and-join";
import { joinInput } from "#lib/reviews/schema";

export const POST = writeRoute(joinInput, joinWithNext);
