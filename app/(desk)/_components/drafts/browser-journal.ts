import type { DraftJournal } from "#lib/reviews/workbench/draft-keeper";

/** localStorage: synchronous, and held by the browser's own process, so that it outlives a window that is killed. */
export const browserJournal: DraftJournal = {
  write: (key, draft) => onStorage((storage) => storage.setItem(key, draft)) !== null,
  read: (key) => onStorage((storage) => storage.getItem(key)),
  remove: (key) => void onStorage((storage) => storage.removeItem(key)),
  keys: () => onStorage((storage) => Object.keys(storage)) ?? [],
};

/** Null where there is no room, or the browser forbids storage altogether. */
function onStorage<Value>(use: (storage: Storage) => Value): Value | null {
  try {
    return use(localStorage);
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
