import { writeRoute } from "#lib/http/route";
import { splitSegment } from "#lib/reviews/commands/split-and-join";
import { splitInput } from "#lib/reviews/schema";

export const POST = writeRoute(splitInput, splitSegment);
