import type { ExportedArticle } from "#lib/exchange/exported-article";
import { notSignedOffLine } from "#lib/exchange/not-signed-off";
import { writeTmx } from "#lib/exchange/tmx/write";
import { writeDelimited } from "./delimited";
import { memoryOfPairs } from "./pairs";
import type { RemarkedTable } from "./table-rows";
import { writeXlsx } from "./xlsx";

/** The corrected article beside its source as CSV, a sentence a row. */
export function writeArticleCsv(article: ExportedArticle): string {
  return writeDelimited(tableOf(article), ",");
}

/** Likewise with tabs. */
export function writeArticleTsv(article: ExportedArticle): string {
  return writeDelimited(tableOf(article), "\t");
}

/** Likewise as an Excel file. */
export function writeArticleXlsx(article: ExportedArticle): Uint8Array {
  return writeXlsx(tableOf(article));
}

/** The corrected article as a translation memory, with its codes: a unit for each sentence that has a source. */
export function writeArticleTmx(article: ExportedArticle): string {
  const { remark, ...table } = tableOf(article);
  const memory = memoryOfPairs({ ...table, pairs: table.pairs.filter(({ source, target }) => source && target) });
  const remarks = remark === undefined ? [] : [{ type: null, text: remark, attributes: {} }];
  return writeTmx({ ...memory, remarks });
}

function tableOf(article: ExportedArticle): RemarkedTable {
  const { sourceLanguage, targetLanguage, blocks, signOff } = article;
  const pairs = blocks.flatMap(({ segments, codes }) =>
    segments.map(({ source, corrected }) => ({
      source: source ?? "",
      target: corrected.text,
      ...(codes && { codes }),
    })),
  );
  return {
    sourceLanguage,
    targetLanguage,
    pairs: pairs.filter(({ source, target }) => `${source}${target}`.trim() !== ""),
    ...(!signOff && { remark: notSignedOffLine }),
  };
}
