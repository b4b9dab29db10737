import { listenTo } from "#app/(desk)/_components/browser-stream";
import { browserTime } from "#app/(desk)/_components/browser-time";
import { browserDrafts } from "#app/(desk)/_components/drafts/browser-drafts";
import { laterCode } from "#components/ui/lazy-part";
import { personHeader } from "#lib/people/person-header";
import type { ProblemAnswer } from "#lib/problem";
import type { Outcome, Surroundings } from "#lib/reviews/workbench/surroundings";

const laterDeeds = laterCode(() => import("#lib/reviews/workbench/later-deeds"));

/** Longest an answer is waited for, in milliseconds, before the request counts as lost. */
const patience = 20_000;

/** The workbench's world when it runs in a browser. With `personId`, nothing is sent once someone else has signed in. */
export function browserSurroundings(personId: string | null = null): Surroundings {
  const whose: Record<string, string> = personId === null ? {} : { [personHeader]: personId };
  return {
    post: (path, body, outlivesPage = false) =>
      ask(path, {
        method: "POST",
        headers: { "content-type": "application/json", ...whose },
        body: JSON.stringify(body),
        keepalive: outlivesPage,
      }),
    get: (path) => ask(path, { method: "GET", headers: whose }),
    listen: (path, ears) => listenTo(path, whose, ears),
    ...browserTime,
    wallClock: () => performance.timeOrigin + performance.now(),
    newId,
    isOnline: () => navigator.onLine,
    laterDeeds,
    drafts: browserDrafts(newId(), browserTime.after),
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
