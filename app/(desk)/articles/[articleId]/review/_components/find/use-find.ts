"use client";
import { createContext, useContext } from "react";
import { useHeld } from "#app/(desk)/articles/[articleId]/review/_components/use-held";
import { useWorkbench } from "#app/(desk)/articles/[articleId]/review/_components/workbench-context";
import type { FindDesk, FindState } from "#lib/reviews/workbench/find-desk";
import type { FindAsked } from "#lib/reviews/workbench/find-request";

/** Whether find and replace is asked for, and with what. */
export function useFindAsked<Value>(select: (state: FindAsked) => Value): Value {
  return useHeld(useWorkbench().find.held, select);
}

const FindContext = createContext<FindDesk | null>(null);
export const FindProvider = FindContext.Provider;

export function useFindDesk(): FindDesk {
  const find = useContext(FindContext);
  if (!find) throw new Error("useFindDesk outside of find and replace");
  return find;
}

/** A part of find and replace; `select` has to answer the very same value while nothing it reads has changed. */
export function useFind<Value>(select: (state: FindState) => Value): Value {
  return useHeld(useFindDesk().held, select);
}
