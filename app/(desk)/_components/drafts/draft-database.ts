import type { DraftDatabase } from "#lib/reviews/workbench/draft-keeper";

const databaseName = "stet";
const storeName = "drafts";

let opened: Promise<IDBDatabase | null> | null = null;

/** IndexedDB, one record for each draft. Where the browser has none, or gives none, nothing can be done there. */
export const draftDatabase: DraftDatabase = {
  put: (key, draft) => write((store) => store.put(draft, key)),
  remove: (key) => write((store) => store.delete(key)),
  read: async (start) => {
    const range = IDBKeyRange.bound(start, `${start}\uffff`);
    const found = new Map<string, string>();
    await inTransaction("readonly", (store) => {
      const cursor = store.openCursor(range);
      cursor.onsuccess = () => {
        const at = cursor.result;
        if (!at) return;
        if (typeof at.key === "string" && typeof at.value === "string") found.set(at.key, at.value);
        at.continue();
      };
    });
    return found;
  },
};

function write(use: (store: IDBObjectStore) => unknown): Promise<boolean> {
  return inTransaction("readwrite", use);
}

/** True when all of it is done; a write is on the disk then, and outlives a power cut. */
async function inTransaction(mode: IDBTransactionMode, use: (store: IDBObjectStore) => unknown): Promise<boolean> {
  const database = await open();
  if (!database) return false;
  try {
    const transaction = database.transaction(storeName, mode, { durability: "strict" });
    const ended = endOf(transaction);
    use(transaction.objectStore(storeName));
    return await ended;
  } catch (error) {
    // The browser closed the database meanwhile (its data were cleared, its profile is full): the next one opens anew.
    if (!(error instanceof DOMException)) throw error;
    opened = null;
    return false;
  }
}

function endOf(transaction: IDBTransaction): Promise<boolean> {
  return new Promise((resolve) => {
    transaction.oncomplete = () => resolve(true);
    transaction.onabort = () => resolve(false);
  });
}

function open(): Promise<IDBDatabase | null> {
  opened ??= openAnew();
  return opened;
}

function openAnew(): Promise<IDBDatabase | null> {
  return new Promise((resolve) => {
    const request = requestDatabase();
    if (!request) return resolve(null);
    request.onupgradeneeded = () => request.result.createObjectStore(storeName);
    request.onerror = () => resolve(null);
    request.onsuccess = () => {
      const database = request.result;
      const forget = () => {
        database.close();
        opened = null;
      };
      database.onclose = forget;
      database.onversionchange = forget;
      resolve(database);
    };
  });
}

/** Null where the browser forbids it outright. */
function requestDatabase(): IDBOpenDBRequest | null {
  try {
    return typeof indexedDB === "undefined" ? null : indexedDB.open(databaseName, 1);
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
