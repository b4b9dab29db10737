import { eventReader } from "#lib/reviews/workbench/event-reader";
import type { StreamEars } from "#lib/reviews/workbench/surroundings";

/** The server gives a sign of life every twenty seconds; a line that is silent for longer, in milliseconds, is dead. */
const silence = 50_000;

/**
 * Server-sent events through fetch: unlike EventSource it tells why a stream was refused, and leaves coming back to
 * whoever knows how long to wait.
 */
export function listenTo(
  path: string,
  headers: Readonly<Record<string, string>>,
  { hear, ended }: StreamEars,
): () => void {
  const line = new AbortController();
  let isClosed = false;
  const close = () => {
    isClosed = true;
    line.abort();
  };
  void run(path, headers, line, (event) => {
    if (!isClosed) hear(event);
  }).then((status) => {
    if (!isClosed) ended(status);
    close();
  });
  return close;
}

/** Reads until the end; answers the status of a refusal, or null when the line was cut. */
async function run(
  path: string,
  headers: Readonly<Record<string, string>>,
  line: AbortController,
  hear: StreamEars["hear"],
): Promise<number | null> {
  let watch = setTimeout(() => line.abort(), silence);
  try {
    const response = await fetch(`/api/v1/${path}`, {
      signal: line.signal,
      headers: { accept: "text/event-stream", ...headers },
    });
    if (!response.ok || !response.body) return response.status;
    const reader = response.body.getReader();
    const decoder = new TextDecoder();
    const read = eventReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return null;
      clearTimeout(watch);
      watch = setTimeout(() => line.abort(), silence);
      for (const event of read(decoder.decode(value, { stream: true }))) hear(event);
    }
  } catch (error) {
    // What fetch and its reader throw when there is no network, no server or no sign of life; or sends what is no event.
    if (error instanceof TypeError || error instanceof DOMException || error instanceof SyntaxError) return null;
    throw error;
  } finally {
    clearTimeout(watch);
  }
}
