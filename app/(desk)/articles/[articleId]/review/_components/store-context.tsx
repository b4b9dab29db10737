"use client";
import { createContext, useContext, useSyncExternalStore } from "react";
import type { Workbench } from "#lib/reviews/workbench";
import type { ReviewStore } from "./review-store";

const Store = createContext<ReviewStore | null>(null);

export const StoreProvider = Store.Provider;

export function useStore(): ReviewStore {
  const store = useContext(Store);
  if (!store) throw new Error("The workbench's parts live inside ReviewDesk");
  return store;
}

/** A part of the workbench; renders again only when that part is another value. */
export function useBench<Part>(select: (bench: Workbench) => Part): Part {
  const store = useStore();
  const read = () => select(store.get());
  return useSyncExternalStore(store.subscribe, read, read);
}
