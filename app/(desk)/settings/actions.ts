"use server";
import { setProfile } from "#lib/annotations/commands/set-profile";
import { qualityProfileInput } from "#lib/annotations/quality-profile";
import { createDesk as create, updateDesk as update } from "#lib/desks/commands";
import { deskInput, newDeskInput } from "#lib/desks/schema";
import { switchDetectors as switchThem } from "#lib/findings/commands/switch-detectors";
import { detectorsInput } from "#lib/findings/schema";
import { action } from "#lib/http/action";

export const createDesk = action(newDeskInput, create);
export const updateDesk = action(deskInput, update);
export const switchDetectors = action(detectorsInput, switchThem);
export const setQualityProfile = action(qualityProfileInput, setProfile);
