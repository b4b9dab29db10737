import { z } from "zod";
import { locales } from "#lib/language/locale";
import { roles } from "./role";

const email = z.string().trim().toLowerCase().max(320).pipe(z.email());
const name = z.string().trim().min(1).max(120);
const token = z.string().min(20).max(100);
/** Its rule (lib/people/password-rule) is asked by the command, which knows whose it is. */
const password = z.string().min(1).max(1024);

export const setUpInput = z.object({ token, name, email, password, deskName: z.string().trim().min(1).max(120) });
export const inviteInput = z.object({ deskId: z.uuid(), email, role: z.enum(roles) });
export const invitationInput = z.object({ deskId: z.uuid(), linkId: z.uuid() });
export const acceptInput = z.object({ token, name, password });
export const joinInput = z.object({ token });
export const requestResetInput = z.object({ email });
export const resetInput = z.object({ token, password });
export const changePasswordInput = z.object({ current: password, password });
export const profileInput = z.object({ name, locale: z.enum(locales) });
export const sessionInput = z.object({ sessionId: z.uuid() });
export const memberInput = z.object({ deskId: z.uuid(), userId: z.uuid() });
export const roleInput = memberInput.extend({ role: z.enum(roles) });
export const nothing = z.object({});
