"use client";
import { Suspense, useEffect, useState } from "react";
import { lazyPart } from "#components/ui/lazy-part";

const SelectionOffer = lazyPart(() => import("./selection-offer").then((file) => file.SelectionOffer));

/** Shows nothing until something is selected: fetched as soon as the workbench hears keys. */
export function SelectionPlace() {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => setOpen(true), []);
  return <Suspense fallback={null}>{isOpen && <SelectionOffer />}</Suspense>;
}
