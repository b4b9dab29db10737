"use client";
import { type ComponentType, lazy, useEffect, useState } from "react";
import { fetchedCode } from "./fetched-code";
import { idle } from "./idle";

/** Code that was announced and is not here yet. */
const waiting = new Set<() => Promise<unknown>>();
/** Told when more was announced, as by a screen that one goes to. */
let announced = () => {};

/** Code in a file of its own, fetched when it is first asked for, or by `useIdleParts` before that. */
export function laterCode<Code>(load: () => Promise<Code>): () => Promise<Code> {
  const fetched = async () => {
    const code = await fetchedCode(load);
    waiting.delete(fetched);
    return code;
  };
  if (typeof window !== "undefined") waiting.add(fetched);
  announced();
  return fetched;
}

/**
 * A part of a screen in a file of its own, which is not there when the screen opens. `useIdleParts` fetches it when the
 * browser has nothing better to do; from then on it is drawn at once, as if it had always been there. Goes in a
 * <Suspense>.
 */
export function lazyPart<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let there: ComponentType<Props> | null = null;
  const fetched = laterCode(async () => {
    there = await load();
    return { default: there };
  });
  const Awaited = lazy(fetched);
  // biome-ignore lint/correctness/noComponentHookFactories: called once for each part, where its module begins
  return function LazyPart(props: Props) {
    // Kept as it was when first drawn: another component in its place would begin anew.
    const [Part] = useState<ComponentType<Props>>(() => there ?? Awaited);
    return <Part {...props} />;
  };
}

/** Fetches all code that was announced, one after the other, while nothing else is to be done. */
export function useIdleParts(): void {
  useEffect(() => {
    const stop = new AbortController();
    void fetchWhenIdle(stop.signal);
    return () => stop.abort();
  }, []);
}

async function fetchWhenIdle(signal: AbortSignal): Promise<void> {
  const tried = new Set<() => Promise<unknown>>();
  for (;;) {
    await idle();
    if (signal.aborted) return;
    const next = [...waiting].find((load) => !tried.has(load));
    if (!next) {
      await new Promise<void>((resolve) => {
        announced = resolve;
      });
      continue;
    }
    tried.add(next);
    // Without a line it is fetched, and its failure told, when it is asked for.
    await next().catch(() => undefined);
  }
}
