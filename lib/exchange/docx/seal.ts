import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const core = "docProps/core.xml";
const main = "word/document.xml";
const relations = "word/_rels/document.xml.rels";

/**
 * A Word file made the same for the same article: the library that writes it puts the clock into its properties and
 * its zip, and chance into the names of its links. `at`: ISO 8601, UTC.
 */
export function sealDocx(bytes: Uint8Array, at: string, by: string): Uint8Array {
  const parts = unzipSync(bytes);
  const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const links = [...text(relations).matchAll(/Id="([^"]+)" Type="[^"]*\/hyperlink"/g)].map((match) => match[1] ?? "");
  const named = (xml: string) =>
    links.reduce((result, id, index) => result.replaceAll(`"${id}"`, `"link${index + 1}"`), xml);
  const changed: Record<string, Uint8Array> = {
    [core]: strToU8(dated(text(core), at, by)),
    [main]: strToU8(named(text(main))),
    [relations]: strToU8(named(text(relations))),
  };
  return zipSync({ ...parts, ...changed }, { mtime: localTime(at) });
}

function dated(xml: string, at: string, by: string): string {
  return xml
    .replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${at}`)
    .replace(/(<cp:lastModifiedBy>)[^<]*/, (_, start: string) => start + escaped(by));
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Zip files carry a time without a zone: here always that of UTC. */
function localTime(at: string): Date {
  const time = new Date(at);
  return new Date(
    time.getUTCFullYear(),
    time.getUTCMonth(),
    time.getUTCDate(),
    time.getUTCHours(),
    time.getUTCMinutes(),
    time.getUTCSeconds(),
  );
}
