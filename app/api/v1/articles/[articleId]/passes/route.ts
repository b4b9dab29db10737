import { startPass } from "#lib/annotations/commands/start-pass";
import { startPassInput } from "#lib/annotations/schema";
import { writeRoute } from "#lib/http/route";

export const POST = writeRoute(startPassInput, startPass);
