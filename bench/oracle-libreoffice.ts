import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  type ExchangeElement,
  elementIn,
  elementsIn,
  isElement,
  parseExchangeXml,
  requireElement,
  wholeText,
} from "#lib/exchange/exchange-xml";
import { documentOf, type Piece, type ReadDocument } from "./oracle-document";

export const hasLibreOffice = spawnSync("soffice", ["--version"]).status === 0;

/** Word files as LibreOffice reads them, in their order; null for one that it does not convert. */
export function libreOfficeReads(files: readonly Uint8Array[]): (ReadDocument | null)[] {
  const folder = mkdtempSync(join(tmpdir(), "stet-oracle-"));
  try {
    const names = files.map((bytes, at) => {
      const file = join(folder, `${at}.docx`);
      writeFileSync(file, bytes);
      return file;
    });
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`;
    const args = [profile, "--headless", "--convert-to", "fodt", "--outdir", folder, ...names];
    spawnSync("soffice", args, { timeout: 300_000 });
    return names.map((file) => {
      try {
        return readFlatDocument(readFileSync(file.replace(/\.docx$/, ".fodt"), "utf8"));
      } catch (error) {
        console.error(String(error));
        return null;
      }
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** OpenDocument in one file: its changes by their regions, be what went in the text or beside it. */
export function readFlatDocument(xml: string): ReadDocument {
  const body = requireElement(requireElement(parseExchangeXml(xml), "body"), "text");
  return new FlatReader(body).document();
}

type Kind = "text:insertion" | "text:deletion" | "text:format-change";
type Region = Readonly<{ kind: string; author: string; content: readonly ExchangeElement[] }>;

class FlatReader {
  private readonly regions = new Map<string, Region>();
  private readonly open = new Map<string, Region>();
  private readonly comments: { id: string; author: string; said: string }[] = [];
  private readonly commentsOpen = new Set<string>();
  private readonly pieces: Piece[] = [];

  constructor(private readonly body: ExchangeElement) {
    const tracked = elementIn(body, "tracked-changes");
    for (const region of tracked ? elementsIn(tracked, "changed-region") : []) {
      const [change] = elementsIn(region);
      if (!change) continue;
      const info = requireElement(change, "change-info");
      this.regions.set(region.attributes["text:id"] ?? "", {
        kind: change.qualified,
        author: wholeText(requireElement(info, "creator")),
        content: elementsIn(change).filter((element) => element !== info),
      });
    }
  }

  document(): ReadDocument {
    this.blocks(elementsIn(this.body));
    return documentOf(this.pieces, this.comments);
  }

  private blocks(elements: readonly ExchangeElement[]): void {
    for (const element of elements) {
      if (element.qualified === "text:tracked-changes") continue;
      if (element.qualified === "text:p" || element.qualified === "text:h") this.paragraph(element);
      else if (element.qualified.startsWith("text:change")) this.inline(element);
      else this.blocks(elementsIn(element));
    }
  }

  private paragraph(element: ExchangeElement): void {
    this.inlines(element);
    this.say("", true);
  }

  private inlines({ children }: ExchangeElement): void {
    for (const child of children) {
      if (typeof child === "string") this.say(child);
      else if (isElement(child)) this.inline(child);
    }
  }

  private inline(element: ExchangeElement): void {
    const { qualified: name, attributes } = element;
    const change = attributes["text:change-id"] ?? "";
    const comment = attributes["office:name"] ?? "";
    const region = this.regions.get(change);
    if (name === "text:change-start" && region) this.open.set(change, region);
    else if (name === "text:change-end") this.open.delete(change);
    else if (name === "text:change" && region) this.stored(change, region);
    else if (name === "office:annotation") this.annotation(element, comment);
    else if (name === "office:annotation-end") this.commentsOpen.delete(comment);
    else if (name === "text:s") this.say(" ".repeat(Number(attributes["text:c"] ?? 1)));
    else if (name === "text:tab") this.say("\t");
    else if (name === "text:line-break") this.say("\n");
    else this.inlines(element);
  }

  /** What went and is kept beside the text: its last paragraph goes on in the one it stands in. */
  private stored(id: string, region: Region): void {
    this.open.set(id, region);
    region.content.forEach((element, at) => {
      if (at > 0) this.say("", true);
      this.inlines(element);
    });
    this.open.delete(id);
  }

  private annotation(element: ExchangeElement, id: string): void {
    const said = elementsIn(element, "p").map((paragraph) => spoken(paragraph));
    const author = wholeText(requireElement(element, "creator"));
    const key = id === "" ? `at ${this.comments.length}` : id;
    this.comments.push({ id: key, author, said: said.join("\n") });
    if (id !== "") this.commentsOpen.add(id);
  }

  private say(text: string, isBreak = false): void {
    const by = (kind: Kind) => [...this.open.values()].find((region) => region.kind === kind)?.author ?? null;
    this.pieces.push({
      ...{ text, isBreak, under: [...this.commentsOpen] },
      ...{ insertedBy: by("text:insertion"), deletedBy: by("text:deletion"), markedBy: by("text:format-change") },
    });
  }
}

function spoken({ children }: ExchangeElement): string {
  return children
    .map((child) => {
      if (typeof child === "string") return child;
      if (!isElement(child)) return "";
      return child.qualified === "text:s" ? " ".repeat(Number(child.attributes["text:c"] ?? 1)) : spoken(child);
    })
    .join("");
}
