import { readNotifications } from "#lib/annotations/commands/read-notifications";
import { readNotificationsInput } from "#lib/annotations/schema";
import { writeRoute } from "#lib/http/route";

export const POST = writeRoute(readNotificationsInput, readNotifications);
