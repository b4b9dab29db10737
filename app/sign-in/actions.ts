"use server";
import { action, publicAction } from "#lib/http/action";
import { acceptInvitation as accept, joinDesk as join } from "#lib/people/commands/invitations";
import { requestReset as request, resetPassword as reset } from "#lib/people/commands/password";
import { completeSetUp as setUp } from "#lib/people/commands/set-up";
import { acceptInput, joinInput, requestResetInput, resetInput, setUpInput } from "#lib/people/schema";

export const completeSetUp = publicAction(setUpInput, setUp);
export const acceptInvitation = publicAction(acceptInput, accept);
export const requestReset = publicAction(requestResetInput, request);
export const resetPassword = publicAction(resetInput, reset);
export const joinDesk = action(joinInput, join);
