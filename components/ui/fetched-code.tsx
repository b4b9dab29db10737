import { waitBefore } from "#lib/back-off";

/** About ten minutes of trying: a server that is being started again is back long before. */
const mostTries = 24;

/**
 * Code in a file of its own, asked for again while it cannot be had: where the server or the network is away for a
 * moment, a screen goes on with what it has. What still fails then is an error like any other.
 */
export async function fetchedCode<Code>(load: () => Promise<Code>, tries = 0): Promise<Code> {
  try {
    return await load();
  } catch (error) {
    if (tries >= mostTries || !isNotFetched(error)) throw error;
    await new Promise((done) => setTimeout(done, waitBefore(tries, Math.random())));
    return fetchedCode(load, tries + 1);
  }
}

function isNotFetched(error: unknown): boolean {
  return error instanceof Error && error.name === "ChunkLoadError";
}
