import { comment } from "#lib/annotations/commands/comment";
import { commentInput } from "#lib/annotations/schema";
import { writeRoute } from "#lib/http/route";

export const POST = writeRoute(commentInput, comment);
