import { listenTo } from "#app/(desk)/_components/browser-stream";
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
    listen: listenTo,
    chance: Math.random,
    now: () => performance.now(),
    newId,
    after: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
    isOnline: () => navigator.onLine,
    drafts: shelf,
  };
}

/** As crypto.randomUUID makes them, which browsers keep from pages that came without TLS. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  const variant = (8 + (Number.parseInt(digits.charAt(16), 16) % 4)).toString(16);
  const parts = [digits.slice(0, 8), digits.slice(8, 12), `4${digits.slice(13, 16)}`, variant + digits.slice(17, 20)];
  return [...parts, digits.slice(20)].join("-");
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
