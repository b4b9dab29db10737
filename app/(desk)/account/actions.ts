"use server";
import { action } from "#lib/http/action";
import { changePassword as change } from "#lib/people/commands/password";
import {
  signOutEverywhere as everywhere,
  signOut as out,
  revokeSession as revoke,
  updateProfile as update,
} from "#lib/people/commands/profile";
import { changePasswordInput, nothing, profileInput, sessionInput } from "#lib/people/schema";

export const signOut = action(nothing, out);
export const signOutEverywhere = action(nothing, everywhere);
export const revokeSession = action(sessionInput, revoke);
export const updateProfile = action(profileInput, update);
export const changePassword = action(changePasswordInput, change);
