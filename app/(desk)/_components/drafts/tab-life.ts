import type { TabLife } from "#lib/reviews/workbench/draft-keeper";

/** What windows tell each other. */
type Word = Readonly<{ kind: "hello" | "bye" | "here"; id: string }> | Readonly<{ kind: "whoIsThere" }>;

const channelName = "stet-windows";
const lockPrefix = "stet-window:";
const claiming = "stet-claiming";

/** Milliseconds a window has to answer a roll call. */
const rollCall = 250;

/**
 * A window lives as long as it holds a lock of its name: the browser lets go of it however the window ends, and not
 * when it is only put to sleep. Pages that came without TLS get no locks: there, windows call each other by name.
 */
export function tabLife(id: string): TabLife {
  return "locks" in navigator ? lifeByLocks(id, navigator.locks) : lifeByCalling(id);
}

/** Those alive, for a page that is no workbench itself. */
export function livingTabs(): Promise<ReadonlySet<string>> {
  return "locks" in navigator ? heldIds(navigator.locks) : callTheRoll();
}

function lifeByLocks(id: string, locks: LockManager): TabLife {
  let isHeld: Promise<void> = Promise.resolve();
  return {
    id,
    begin: (whenAnotherIsGone) => {
      const end = new AbortController();
      const channel = new BroadcastChannel(channelName);
      /** Granted when the other is gone. */
      const watch = (other: string) =>
        locks
          .request(lockPrefix + other, { mode: "shared", signal: end.signal }, async () => whenAnotherIsGone())
          .catch(ignoreRefusal);
      channel.onmessage = ({ data }: MessageEvent<Word>) => {
        if (data.kind === "hello") void watch(data.id);
      };
      isHeld = new Promise((granted) => {
        const holding = locks.request(lockPrefix + id, () => {
          granted();
          return new Promise<void>((letGo) => end.signal.addEventListener("abort", () => letGo()));
        });
        holding.catch((error: unknown) => {
          ignoreRefusal(error);
          granted();
        });
      });
      void isHeld.then(async () => {
        channel.postMessage({ kind: "hello", id } satisfies Word);
        for (const other of await heldIds(locks)) if (other !== id) void watch(other);
      });
      return () => {
        end.abort();
        channel.close();
      };
    },
    living: async () => {
      await isHeld;
      return heldIds(locks);
    },
    alone: async (work) => {
      // Where locks are forbidden there is nothing to claim either.
      const isAllowed = await locks.query().then(
        () => true,
        () => false,
      );
      return isAllowed ? locks.request(claiming, work) : work();
    },
  };
}

async function heldIds(locks: LockManager): Promise<ReadonlySet<string>> {
  const { held = [] } = await locks.query().catch((error: unknown) => {
    ignoreRefusal(error);
    return { held: [] };
  });
  const names = held.flatMap(({ name, mode }) => (mode === "exclusive" && name ? [name] : []));
  return new Set(names.filter((name) => name.startsWith(lockPrefix)).map((name) => name.slice(lockPrefix.length)));
}

function lifeByCalling(id: string): TabLife {
  return {
    id,
    begin: (whenAnotherIsGone) => {
      const channel = new BroadcastChannel(channelName);
      const say = (word: Word) => channel.postMessage(word);
      const leave = () => say({ kind: "bye", id });
      channel.onmessage = ({ data }: MessageEvent<Word>) => {
        if (data.kind === "whoIsThere") say({ kind: "here", id });
        if (data.kind === "bye") whenAnotherIsGone();
      };
      window.addEventListener("pagehide", leave);
      return () => {
        window.removeEventListener("pagehide", leave);
        leave();
        channel.close();
      };
    },
    living: callTheRoll,
    alone: (work) => work(),
  };
}

function callTheRoll(): Promise<ReadonlySet<string>> {
  return new Promise((resolve) => {
    const channel = new BroadcastChannel(channelName);
    const living = new Set<string>();
    channel.onmessage = ({ data }: MessageEvent<Word>) => {
      if (data.kind === "here") living.add(data.id);
    };
    channel.postMessage({ kind: "whoIsThere" } satisfies Word);
    setTimeout(() => {
      channel.close();
      resolve(living);
    }, rollCall);
  });
}

/** Waiting was called off, or the browser forbids this page everything that outlives it: drafts too, then. */
function ignoreRefusal(error: unknown): void {
  if (!(error instanceof DOMException)) throw error;
}
