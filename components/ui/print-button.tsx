"use client";
import type { ReactNode } from "react";
import { Button } from "./button";

/** Opens the browser's print dialog, which also saves as PDF. */
export function PrintButton({ children }: Readonly<{ children: ReactNode }>) {
  return <Button onClick={() => window.print()}>{children}</Button>;
}
