import { writeRoute } from "#lib/http/route";
import { keepVisit } from "#lib/visits/commands";
import { visitInput } from "#lib/visits/schema";

export const POST = writeRoute(visitInput, keepVisit);
