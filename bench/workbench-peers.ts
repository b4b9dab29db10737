import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright";
import { build } from "vite";
import { benchSentence } from "./newsroom";

export const peers = {
  react: "React, a text area each",
  prosemirror: "ProseMirror, one document",
} as const;
export type Peer = keyof typeof peers;

/** Other ways to edit the same texts, on a page of their own. */
export type Peers = Readonly<{
  /** Opens a peer with this many sentences; answers how to put the caret into the one of this number. */
  open: (page: Page, peer: Peer, sentences: number) => Promise<(item: number) => Promise<void>>;
  close: () => void;
}>;

/** Bundles the peers as for production and serves them on this machine. */
export async function servePeers(): Promise<Peers> {
  const script = await bundled();
  const server = createServer((request, response) => {
    const isScript = request.url === "/peers.js";
    response.setHeader("content-type", isScript ? "text/javascript" : "text/html; charset=utf-8");
    response.end(isScript ? script : '<!doctype html><html lang="en"><script type="module" src="/peers.js"></script>');
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    open: async (page, peer, sentences) => {
      const asked = new URLSearchParams({ peer, sentences: String(sentences), sentence: template() });
      await page.goto(`http://127.0.0.1:${port}/?${asked}`);
      await page.getByRole("textbox").first().waitFor();
      return async (item) => {
        if (peer === "react") await page.getByRole("textbox", { name: `Sentence ${item}`, exact: true }).click();
        else await page.getByText(`item ${item} met`).first().click();
      };
    },
    close: () => server.close(),
  };
}

function template(): string {
  return benchSentence(0).replace("0", "#");
}

async function bundled(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"' },
    build: { write: false, rollupOptions: { input: fileURLToPath(new URL("./peers/page.ts", import.meta.url)) } },
  });
  const outputs = Array.isArray(made) ? made : [made];
  const chunk = outputs.flatMap((each) => ("output" in each ? each.output : [])).find(({ type }) => type === "chunk");
  if (chunk?.type !== "chunk") throw new Error("The peers were not bundled.");
  return chunk.code;
}
