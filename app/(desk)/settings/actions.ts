"use server";
import { createDesk as create, updateDesk as update } from "#lib/desks/commands";
import { deskInput, newDeskInput } from "#lib/desks/schema";
import { action } from "#lib/http/action";

export const createDesk = action(newDeskInput, create);
export const updateDesk = action(deskInput, update);
