import type { ProblemAnswer } from "#lib/problem";
import type { DraftShelf, Outcome, Surroundings } from "#lib/reviews/workbench/surroundings";

/** Longest an answer is waited for, in milliseconds, before the request counts as lost. */
const patience = 20_000;

/** The workbench's world when it runs in a browser. */
export function browserSurroundings(): Surroundings {
  return {
    post: (path, body, outlivesPage = false) =>
      ask(path, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
        keepalive: outlivesPage,
      }),
    get: (path) => ask(path, { method: "GET" }),
    now: () => performance.now(),
    after: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
    isOnline: () => navigator.onLine,
    drafts: shelf,
  };
}

async function ask<Value>(path: string, request: RequestInit): Promise<Outcome<Value>> {
  const response = await reach(`/api/v1/${path}`, request);
  // 5xx and 429 pass: the same request may do better in a moment.
  if (!response || response.status >= 500 || response.status === 429) return { kind: "unreachable" };
  const answer = await response.json().catch(() => null);
  if (response.ok) return { kind: "done", value: answer };
  const problem: ProblemAnswer | null = answer;
  return problem?.code ? { kind: "refused", problem } : { kind: "unreachable" };
}

/** The response, or null when none came. */
async function reach(path: string, request: RequestInit): Promise<Response | null> {
  try {
    return await fetch(path, { ...request, signal: AbortSignal.timeout(patience) });
  } catch (error) {
    // What fetch throws when there is no network, no server, or no answer in time.
    if (error instanceof TypeError || error instanceof DOMException) return null;
    throw error;
  }
}

const shelf: DraftShelf = {
  keep: (key, draft) => {
    try {
      localStorage.setItem(key, draft);
      return true;
    } catch (error) {
      // No room, or storage turned off.
      if (error instanceof DOMException) return false;
      throw error;
    }
  },
  read: (key) => onShelf(() => localStorage.getItem(key)),
  drop: (key) => onShelf(() => localStorage.removeItem(key)) ?? undefined,
  keys: () => onShelf(() => Object.keys(localStorage)) ?? [],
};

/** Null where the browser forbids storage altogether. */
function onShelf<Value>(use: () => Value): Value | null {
  try {
    return use();
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
