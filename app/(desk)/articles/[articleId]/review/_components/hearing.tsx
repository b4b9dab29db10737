"use client";
import { type RefObject, useEffect } from "react";
import { useTalkKeptUp } from "./talk/use-talk-kept-up";
import { useAddressedSentence } from "./use-addressed-sentence";
import { useKeyActs, useKeys } from "./use-keys";
import { useKeysAhead } from "./use-keys-ahead";
import { usePaletteCommands } from "./use-palette-commands";
import type { ViewSwitches } from "./use-view-switches";
import { useDesk } from "./workbench-context";

type Props = Readonly<{ switches: ViewSwitches; bench: RefObject<HTMLDivElement | null> }>;

/**
 * Hears keys, and follows what the address names. The last of the page that is taken over from the server: what a key
 * brings to the front is there to take the focus.
 */
export function Hearing({ switches, bench }: Props) {
  const desk = useDesk();
  const acts = useKeyActs(desk, switches);
  useKeys(desk, acts);
  useKeysAhead(desk);
  usePaletteCommands(desk.workbench, acts);
  useTalkKeptUp(desk.workbench);
  useAddressedSentence(desk.workbench);
  // Until here the page is to be read; the attribute is not drawn again.
  useEffect(() => bench.current?.removeAttribute("aria-busy"), [bench]);
  return null;
}
