/** What the detectors find in articles: how much, how right beside people's marks, how fast, how quiet on clean prose. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { detectors, type Finding } from "#lib/checks/finding";
import { englishSentences } from "./finding-sentence";
import { baselineFigures } from "./findings-baseline";
import { type Corpus, type CorpusArticle, readCorpus } from "./findings-corpus";
import { type Figures, figuresFor, figuresOf, inconsistency, type Result } from "./findings-figures";
import { readOptions } from "./findings-options";
import { comparePeers } from "./findings-peers";
import { printFigures, printFindings } from "./findings-print";
import { checker } from "./findings-run";
import { measureSpeed } from "./findings-speed";

const shared = fileURLToPath(new URL("../../shared/", import.meta.url));
const texts = ["samples/boycott.txt"];
const evaluations = ["data/wmt23-news-mqm/segments.jsonl"];
const cleanProse = [
  "post-edits-ro-en/segments.jsonl",
  "ntrex-news/eng.tsv",
  "ntrex-news/fra.tsv",
  "ntrex-news/spa.tsv",
];

const options = readOptions(process.argv.slice(2));
const sentence = await englishSentences();
const { files, isSpeed, isPeers, isClean, isJson } = options;
const isWhole = files.length === 0 && !isSpeed && !isPeers && !isClean;
const chosen = [
  ...files,
  ...(isWhole ? [...texts, ...evaluations].map((name) => shared + name) : []),
  ...(isWhole || isClean ? cleanProse.map((name) => `${shared}data/${name}`) : []),
];
const read = chosen.filter((file) => files.includes(file) || existsSync(file));
for (const file of chosen) if (!read.includes(file)) console.error(`Skipped: ${file} is not there.`);

const outcomes: unknown[] = [];
for (const file of read) outcomes.push(await findIn(await readCorpus(file, options)));
if (isWhole || isSpeed) outcomes.push({ speed: await measureSpeed(options) });
if (isWhole || isPeers) {
  const bilingual = files.length > 0 ? files : evaluations.map((name) => shared + name).filter(existsSync);
  for (const file of bilingual) outcomes.push({ peers: await comparePeers(await readCorpus(file, options), options) });
}
if (isJson) process.stdout.write(`${JSON.stringify(outcomes.length === 1 ? outcomes[0] : { outcomes }, null, 1)}\n`);

async function findIn(corpus: Corpus): Promise<unknown> {
  const check = await checker(options, corpus.articles[0]?.article ?? { targetLanguage: "en", sourceLanguage: null });
  // Once before: what is timed is the work, not the first use of a regular expression.
  for (const { article } of corpus.articles.slice(0, 5)) check(article);
  const began = performance.now();
  const results = corpus.articles.map((one): Result => ({ ...one, findings: check(one.article), words: wordsOf(one) }));
  const seconds = (performance.now() - began) / 1000;
  if (isJson) return told(corpus, results, seconds);
  printFigures({ corpus, results, seconds, ...summaryOf(results) });
  if (corpus.kind === "text" || options.isList || options.detector) printFindings(results, sentence);
  return null;
}

function wordsOf({ article }: CorpusArticle): number {
  const segments = article.blocks.flatMap((block) => block.segments);
  return segments.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu)?.length ?? 0), 0);
}

function summaryOf(results: readonly Result[]) {
  const found = detectors.map((detector): [string, Figures] => [detector, figuresOf(results, detector)]);
  return {
    detectors: Object.fromEntries(found),
    inconsistency: figuresFor(results, inconsistency.isSaidBy, inconsistency.categories),
    baseline: baselineFigures(results),
  };
}

/** The shape other programs read: a text file's findings, or the articles of a file of rows. */
function told(corpus: Corpus, results: readonly Result[], seconds: number): unknown {
  const isNumbered = results.every(({ article }) =>
    article.blocks.every(({ segments }) => segments.every(({ id }) => /^\d+$/u.test(id))),
  );
  const shown = ({ message: _, places, ...finding }: Finding, whole: Finding) => ({
    ...finding,
    message: sentence(whole),
    places: places.map(({ segmentId, ...place }) => ({
      segment: isNumbered ? Number(segmentId) : segmentId,
      ...place,
    })),
  });
  const first = results[0];
  if (corpus.kind === "text" && first) return { findings: first.findings.map((finding) => shown(finding, finding)) };
  const words = results.reduce((sum, result) => sum + result.words, 0);
  return {
    file: corpus.file,
    articles: results.map(({ doc, system, findings }) => ({
      doc,
      system,
      findings: findings.map((finding) => shown(finding, finding)),
    })),
    ...summaryOf(results),
    words,
    documentsPerSecond: results.length / seconds,
    findingsPer200Words: words === 0 ? 0 : (results.flatMap(({ findings }) => findings).length * 200) / words,
  };
}
