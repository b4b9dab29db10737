"use client";
import { type EffectCallback, useEffect } from "react";

/**
 * `useEffect` for what nobody waits for at this very moment, as asking the server for news: in a task of its own, when
 * the screen hears keys. Begun together, such work keeps a phone from answering for a quarter of a second. `begin` has
 * to be the very same function while it means the same; it answers how to end.
 */
export function useLater(begin: EffectCallback): void {
  useEffect(() => {
    let end: ReturnType<EffectCallback>;
    const timer = setTimeout(() => {
      end = begin();
    });
    return () => {
      clearTimeout(timer);
      end?.();
    };
  }, [begin]);
}
