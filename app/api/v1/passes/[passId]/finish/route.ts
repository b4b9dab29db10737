import { finishPass } from "#lib/annotations/commands/finish-pass";
import { passInput } from "#lib/annotations/schema";
import { writeRoute } from "#lib/http/route";

export const POST = writeRoute(passInput, finishPass);
