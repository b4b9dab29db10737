import type { ProblemAnswer } from "#lib/problem";

export type Download =
  | Readonly<{ kind: "done"; fileName: string }>
  | Readonly<{ kind: "failed"; message: string | null }>;

/** Posts JSON, and hands the file that comes back to the browser under the server's name for it. */
export async function download(path: string, body: object): Promise<Download> {
  try {
    const response = await fetch(path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    if (!response.ok) {
      const problem: ProblemAnswer | null = await response.json().catch(() => null);
      return { kind: "failed", message: problem?.message ?? null };
    }
    const fileName = fileNameIn(response.headers.get("content-disposition") ?? "") ?? "stet";
    handOver(await response.blob(), fileName);
    return { kind: "done", fileName };
  } catch (error) {
    if (error instanceof TypeError) return { kind: "failed", message: null };
    throw error;
  }
}

/** The name in a Content-Disposition header (RFC 6266), the international one where there are two. */
export function fileNameIn(disposition: string): string | null {
  const international = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  if (international) return decodeURIComponent(international);
  return /filename="([^"]*)"/i.exec(disposition)?.[1] ?? null;
}

function handOver(file: Blob, fileName: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  // The browser has taken the file by the next turn.
  setTimeout(() => URL.revokeObjectURL(address));
}
