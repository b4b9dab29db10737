"use client";
import { createContext, type ReactNode, Suspense, useContext, useEffect, useMemo, useRef, useState } from "react";
import type { CommandGroup } from "#components/ui/command-list";
import { keysAhead } from "#components/ui/keys-ahead";
import { lazyPart, useIdleParts } from "#components/ui/lazy-part";

/** Loaded when it is first asked for. */
const PaletteDialog = lazyPart(() => import("./palette-dialog").then((file) => file.PaletteDialog));

export type PalettePlace = Readonly<{ href: string; label: string }>;

/** What a screen offers; asked each time the palette opens, or what is typed changes. */
export type PaletteSource = (query: string) => readonly CommandGroup[];

type Palette = Readonly<{ open: () => void; offer: (source: PaletteSource) => () => void }>;

const PaletteContext = createContext<Palette | null>(null);

export function usePalette(): Palette {
  const palette = useContext(PaletteContext);
  if (!palette) throw new Error("usePalette outside of the desk");
  return palette;
}

type Props = Readonly<{ places: readonly PalettePlace[]; children: ReactNode }>;

/** Ctrl/Cmd+K on every screen: anything one can go to or do. */
export function PaletteProvider({ places, children }: Props) {
  const [isOpen, setOpen] = useState(false);
  const sources = useRef(new Set<PaletteSource>());
  const palette = useMemo(
    (): Palette => ({
      open: () => {
        keysAhead.expect();
        setOpen(true);
      },
      offer: (source) => {
        sources.current.add(source);
        return () => sources.current.delete(source);
      },
    }),
    [],
  );

  useIdleParts();
  useEffect(() => keysAhead.follow(), []);
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const isMod = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      if (!isMod || event.isComposing || !(event.key.toLowerCase() === "k" || isOtherLetter(event, "KeyK"))) return;
      event.preventDefault();
      // A form that is open has to be answered first.
      if (!document.querySelector("[role=dialog]")) palette.open();
    };
    document.addEventListener("keydown", hear, { capture: true });
    return () => document.removeEventListener("keydown", hear, { capture: true });
  }, [palette]);

  return (
    <PaletteContext value={palette}>
      {children}
      <Suspense fallback={null}>
        {isOpen && <PaletteDialog places={places} sources={sources.current} onClose={() => setOpen(false)} />}
      </Suspense>
    </PaletteContext>
  );
}

/** On keyboards of other scripts keys count by their place. */
function isOtherLetter({ key, code }: KeyboardEvent, wanted: string): boolean {
  return code === wanted && key.length === 1 && !/^[\x20-\x7e]$/.test(key);
}
