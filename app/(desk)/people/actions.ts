"use server";
import { action } from "#lib/http/action";
import { invitePerson as invite, revokeInvitation as revoke } from "#lib/people/commands/invitations";
import {
  changeRole as change,
  disablePerson as disable,
  enablePerson as enable,
  removeMember as remove,
} from "#lib/people/commands/memberships";
import { makeResetLink as makeLink } from "#lib/people/commands/password";
import { invitationInput, inviteInput, memberInput, roleInput } from "#lib/people/schema";

export const invitePerson = action(inviteInput, invite);
export const revokeInvitation = action(invitationInput, revoke);
export const changeRole = action(roleInput, change);
export const removeMember = action(memberInput, remove);
export const disablePerson = action(memberInput, disable);
export const enablePerson = action(memberInput, enable);
export const makeResetLink = action(memberInput, makeLink);
