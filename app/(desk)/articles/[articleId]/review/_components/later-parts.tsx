"use client";
import { Suspense, useEffect, useState } from "react";
import { lazyPart } from "#components/ui/lazy-part";
import type { KeyAct } from "#lib/reviews/workbench/key-table";

const SelectionOffer = lazyPart(() => import("./annotations/selection-offer").then((file) => file.SelectionOffer));
const PaletteCommands = lazyPart(() => import("./palette-commands").then((file) => file.PaletteCommands));

/** What shows nothing until the person does something: fetched as soon as the workbench hears keys. */
export function LaterParts({ acts }: Readonly<{ acts: Readonly<Record<KeyAct, () => void>> }>) {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => setOpen(true), []);
  if (!isOpen) return null;
  return (
    <Suspense fallback={null}>
      <SelectionOffer />
      <PaletteCommands acts={acts} />
    </Suspense>
  );
}
