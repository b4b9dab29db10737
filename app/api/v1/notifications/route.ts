import { getNotifications } from "#lib/annotations/queries/get-notifications";
import { notificationsInput } from "#lib/annotations/schema";
import { readRoute } from "#lib/http/route";

export const GET = readRoute(notificationsInput, getNotifications);
