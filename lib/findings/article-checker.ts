import { createHash } from "node:crypto";
import type { BlockKind } from "#lib/articles/block-kind";
import { storedCodes } from "#lib/articles/codes-schema";
import { type Checked, checkArticle } from "#lib/checks/all-checks";
import type { CheckedArticle, CheckedBlock } from "#lib/checks/checked-article";
import type { DeskTerm } from "#lib/checks/desk-term";
import type { Detector } from "#lib/checks/finding";
import { applyDismissals, type Dismissal } from "./apply-dismissals";
import { checksFor } from "./checks-for";
import { keepRecent } from "./keep-recent";
import type { ShownFinding } from "./shown-finding";

/** Changes whenever the rules do, so that every article is checked anew. */
const rulesVersion = 4;

/** Articles whose readings are kept, so that the next check reads only what changed; and sentences of all of them. */
const mostArticles = 256;
const mostSentences = 20_000;
/** Lists of terms kept: one for each desk and pair of languages that was checked last. */
const mostLists = 16;

/** An article to be checked, and all its findings depend on. */
export type CheckQuestion = Readonly<{
  articleId: string;
  sourceLanguage: string;
  targetLanguage: string;
  /** Its blocks in reading order, as one JSON text: a long one is handed on, not copied object by object. */
  blocks: string;
  switchedOff: readonly Detector[];
  dismissals: readonly Dismissal[];
  /** The folder of the newsroom's own lexicons. */
  lexicons: string | undefined;
  /** Names the desk's list of terms for these languages in this version; null where the desk has none. */
  termsName: string | null;
  /** The list: sent when it was asked for, and kept. */
  terms?: readonly DeskTerm[];
}>;

/**
 * `stamp`: of all the findings depend on. When it is the stored one, so are the findings. `sameAs`: the stamp of the
 * check before, when that found the very same, as most checks do while somebody types; null when it did not.
 */
export type CheckAnswer = Readonly<{
  stamp: string;
  sameAs: string | null;
  findings: readonly ShownFinding[];
  unread: number;
}>;

type Run = Readonly<{ checked: Checked; answer: CheckAnswer }>;

/** Checks articles, and keeps of the last ones what makes the next check of them quick. */
export class ArticleChecker {
  readonly #runs = new Map<string, Run>();
  readonly #lists = new Map<string, readonly DeskTerm[]>();

  /** The findings; or "terms wanted": to be asked again, with the list of terms. */
  async check(question: CheckQuestion): Promise<CheckAnswer | "terms wanted"> {
    const { articleId, targetLanguage, dismissals, lexicons } = question;
    const stamp = stampOf(question);
    const last = this.#runs.get(articleId);
    if (last?.answer.stamp === stamp) return last.answer;
    const terms = this.#termsOf(question);
    if (terms === null) return "terms wanted";
    const article = articleOf(question);
    const checks = await checksFor(targetLanguage, lexicons, terms);
    const checked = checkArticle(article, last?.checked, new Set(question.switchedOff), checks);
    const textOf = new Map(article.blocks.flatMap(({ segments }) => segments.map(({ id, text }) => [id, text])));
    const findings = applyDismissals(checked.findings, dismissals, (id) => textOf.get(id) ?? "");
    const isSame = last !== undefined && JSON.stringify(last.answer.findings) === JSON.stringify(findings);
    const answer = { stamp, sameAs: isSame ? last.answer.stamp : null, findings, unread: checked.reading.unread };
    this.#keep(articleId, { checked, answer });
    return answer;
  }

  #termsOf({ termsName, terms }: CheckQuestion): readonly DeskTerm[] | null {
    if (termsName === null) return noTerms;
    const known = this.#lists.get(termsName) ?? terms;
    if (!known) return null;
    keepRecent(this.#lists, termsName, known, mostLists);
    return known;
  }

  #keep(articleId: string, run: Run): void {
    keepRecent(this.#runs, articleId, run, mostArticles);
    let sentences = [...this.#runs.values()].reduce((sum, { checked }) => sum + checked.reading.segments.length, 0);
    for (const [oldest, { checked }] of this.#runs) {
      if (sentences <= mostSentences || oldest === articleId) break;
      this.#runs.delete(oldest);
      sentences -= checked.reading.segments.length;
    }
  }
}

const noTerms: readonly DeskTerm[] = [];

function stampOf(question: CheckQuestion): string {
  const { sourceLanguage, targetLanguage, blocks, switchedOff, dismissals, termsName } = question;
  return createHash("sha256")
    .update(JSON.stringify([rulesVersion, sourceLanguage, targetLanguage, switchedOff, dismissals, termsName]))
    .update(blocks)
    .digest("hex");
}

type SentBlock = Omit<CheckedBlock, "codes" | "kind" | "segments"> &
  Readonly<{
    kind: BlockKind;
    codes: unknown;
    segments: readonly Readonly<{
      id: string;
      text: string;
      machine: string | null;
      source: string | null;
      spaceAfter: string;
    }>[];
  }>;

function articleOf({ sourceLanguage, targetLanguage, blocks }: CheckQuestion): CheckedArticle {
  const sent: readonly SentBlock[] = JSON.parse(blocks);
  return { sourceLanguage, targetLanguage, blocks: sent.map(blockOf) };
}

function blockOf({ kind, codes: column, segments }: SentBlock): CheckedBlock {
  const codes = storedCodes(column);
  const withMachine = codes.length > 0;
  return {
    kind,
    ...(withMachine && { codes }),
    segments: segments.map(({ machine, ...segment }) =>
      withMachine ? { ...segment, machine: machine ?? "" } : segment,
    ),
  };
}
