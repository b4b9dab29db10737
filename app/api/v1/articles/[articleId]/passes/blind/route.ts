import { giveBlind } from "#lib/annotations/commands/give-blind";
import { giveBlindInput } from "#lib/annotations/schema";
import { writeRoute } from "#lib/http/route";

export const POST = writeRoute(giveBlindInput, giveBlind);
