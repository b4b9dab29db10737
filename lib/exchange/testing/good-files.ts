import fc from "fast-check";
import { writeAnnotationsJson } from "#lib/exchange/annotations/write-json";
import { writeArticle } from "#lib/exchange/formats";
import type { ImportedBlock } from "#lib/exchange/imported-article";
import { writeMarot } from "#lib/exchange/marot/write";
import { anyAnnotations } from "./any-annotations";
import { anyXliffArticle } from "./any-xliff-article";
import { exportedOf, segmentOf } from "./exported";
import type { HostileFormat } from "./hostile-case";

const blocks: readonly ImportedBlock[] = [
  { kind: "headline", text: "Ferry strike ends", marks: [] },
  { kind: "paragraph", text: "Boats sail again on three routes.", marks: [{ kind: "bold", start: 0, end: 5 }] },
];
const article = exportedOf([], {
  blocks: exportedOf(blocks).blocks.map((block) => ({
    ...block,
    segments: block.segments.map(({ machine }) => {
      return { ...segmentOf(machine), id: `${block.id}-0`, source: "Les bateaux repartent." };
    }),
  })),
});
const exported = {
  text: "text",
  markdown: "markdown",
  html: "html",
  docx: "docxTracked",
  tsv: "tsv",
  csv: "csv",
  xlsx: "xlsx",
  tmx: "tmx",
  xliff21: "xliff21",
  xliff12: "xliff12",
} as const;

const item =
  '{"source":"a","target":"b c","doc":"d","system":"s","spans":[{"start_i":0,"end_i":1,"severity":"minor"}]}';
const written: Readonly<Record<Exclude<HostileFormat, keyof typeof exported>, string>> = {
  marot: `system\tdoc\tdocSegId\tglobalSegId\trater\tsource\ttarget\tcategory\tseverity\tmetadata\ns\td\t1\t1\tr\ta\tb <v>c</v>\tAccuracy/Mistranslation\tMajor\t{"note":"no"}\n`,
  json: `[\n${item},\n${item}\n]`,
  jsonl: `${item}\n${item}\n`,
  appraise: `username,system,itemID,target,spans,score\nr,s,1,"b, c","[{""start_i"":0,""end_i"":1,""severity"":""minor""}]",80\n`,
  tbx: '<?xml version="1.0"?>\n<martif type="TBX" xml:lang="en"><text><body><termEntry id="1"><descrip type="definition">A boat.</descrip><langSet xml:lang="en"><tig><term>ferry</term></tig></langSet><langSet xml:lang="fr"><tig><term>bac</term></tig></langSet></termEntry></body></text></martif>\n',
};

/** A small file of the format that is read without a word. */
export async function goodFile(format: HostileFormat): Promise<Uint8Array> {
  if (format in written) return new TextEncoder().encode(written[format as keyof typeof written]);
  return (await writeArticle(article, exported[format as keyof typeof exported])).bytes;
}

/** Good files of the format, with more of what it can hold; always the same. */
export async function goodFiles(format: HostileFormat): Promise<readonly Uint8Array[]> {
  const own = await goodFile(format);
  const encoded = (text: string) => new TextEncoder().encode(text);
  const some = { numRuns: 6, seed: 3 };
  if (format in exported) {
    const which = exported[format as keyof typeof exported];
    const articles = fc.sample(anyXliffArticle, some).map(({ article: any }) => any);
    return [own, ...(await Promise.all(articles.map(async (any) => (await writeArticle(any, which)).bytes)))];
  }
  const annotations = fc.sample(anyAnnotations, some);
  if (format === "marot") return [own, ...annotations.map((any) => encoded(writeMarot(any)))];
  if (format === "json") return [own, ...annotations.map((any) => encoded(writeAnnotationsJson(any)))];
  return [own];
}
