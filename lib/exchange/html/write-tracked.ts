import type { StyledRun } from "#lib/exchange/block-text";
import { spacesAfter } from "#lib/exchange/block-text";
import type { ExportedArticle, ExportedBlock } from "#lib/exchange/exported-article";
import { type PlacedIssue, qualityOf } from "#lib/exchange/its/quality";
import { issueAttributes } from "#lib/exchange/its/quality-issue";
import { type Hand, type TrackedRun, trackedRuns } from "#lib/exchange/tracked-runs";
import { xmlAttributes } from "#lib/exchange/xml-text";
import type { Range } from "#lib/text/range";
import { escaped, writePage } from "./page-shell";
import { writeRun } from "./write";

const style =
  "ins{color:#0b5394;text-decoration:underline}del{color:#a33;text-decoration:line-through}[its-loc-quality-issue-type],[its-loc-quality-issues-ref]{background:#fff3c4}.gap::before{content:'\\2038'}";

/**
 * The article with every correction as `<ins>` and `<del>` of whoever made it, and what people marked as ITS 2.0 quality
 * issues over the corrected words: without the deletions it is the corrected text, without the insertions the machine's.
 */
export function writeTrackedHtml(article: ExportedArticle): string {
  const quality = qualityOf(article);
  const issues = new Issues(quality.issues);
  const unknown: Hand = { by: { id: "", name: "Stet" }, at: article.exportedAt };
  const blocks = article.blocks.map((block) => ({ kind: block.kind, inner: inlineOf(block, unknown, issues) }));
  const { score } = quality;
  return writePage(article, {
    blocks,
    style,
    attributes: score ? attributesOf(scoreAttributes(score)) : "",
    end: issues.standOffs(),
  });
}

function scoreAttributes({ value, threshold, profile }: NonNullable<ReturnType<typeof qualityOf>["score"]>) {
  return {
    locQualityRatingScore: String(value),
    ...(threshold !== null && { locQualityRatingScoreThreshold: String(threshold) }),
    locQualityRatingProfileRef: `urn:x-stet:profile:${encodeURIComponent(profile)}`,
  };
}

/** An issue over a range of a block's corrected text, with the name of its list where it has one. */
type OverBlock = Range & Readonly<{ issue: PlacedIssue }>;

function inlineOf(block: ExportedBlock, unknown: Hand, issues: Issues): string {
  const over = issues.in(block);
  const edges = [...new Set(over.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const gaps = over.filter(({ start, end }) => start === end);
  let at = 0;
  const written: string[] = [];
  const writeGaps = (upTo: number) => {
    while (gaps[0] && gaps[0].start <= upTo) written.push(issues.wrap([gaps.shift()?.issue], "", true));
  };
  for (const run of trackedRuns(block, unknown)) {
    if (run.kind === "deletion") {
      written.push(changed(run, writeRun(run)));
      continue;
    }
    for (const part of cut(run, at, edges)) {
      writeGaps(at);
      const end = at + part.text.length;
      const own = over.filter((each) => each.start <= at && end <= each.end && each.start < each.end);
      written.push(
        changed(
          run,
          issues.wrap(
            own.map(({ issue }) => issue),
            writeRun(part),
          ),
        ),
      );
      at = end;
    }
  }
  writeGaps(Number.POSITIVE_INFINITY);
  return written.join("");
}

/** A run in pieces that no issue begins or ends inside of. */
function cut(run: TrackedRun, from: number, edges: readonly number[]): StyledRun[] {
  const inside = edges.map((edge) => edge - from).filter((edge) => edge > 0 && edge < run.text.length);
  const places = [0, ...inside, run.text.length];
  return places.slice(0, -1).map((start, index) => ({ ...run, text: run.text.slice(start, places[index + 1]) }));
}

function changed({ kind, hand }: TrackedRun, inner: string): string {
  if (kind === "same" || !hand) return inner;
  const tag = kind === "insertion" ? "ins" : "del";
  return `<${tag} datetime="${escaped(hand.at)}" title="${escaped(hand.by.name)}">${inner}</${tag}>`;
}

/** The issues of an article, and the lists apart that more than one stretch, or more than one issue, leads to. */
class Issues {
  private readonly lists = new Map<string, readonly PlacedIssue[]>();
  private readonly bySegment = new Map<string, PlacedIssue[]>();

  constructor(issues: readonly PlacedIssue[]) {
    for (const issue of issues.filter(({ side }) => side === "target")) {
      const known = this.bySegment.get(issue.segmentId);
      if (known) known.push(issue);
      else this.bySegment.set(issue.segmentId, [issue]);
    }
  }

  /** In the coordinates of the block's corrected text, in order. */
  in(block: ExportedBlock): OverBlock[] {
    const spaces = spacesAfter(block);
    let at = 0;
    const found: OverBlock[] = [];
    for (const [index, { id, corrected }] of block.segments.entries()) {
      for (const issue of this.bySegment.get(id) ?? []) {
        const { start, end } = issue.place ?? { start: 0, end: corrected.text.length };
        found.push({ start: at + start, end: at + end, issue });
      }
      at += corrected.text.length + (spaces[index]?.length ?? 0);
    }
    return found.sort((one, other) => one.start - other.start || one.end - other.end);
  }

  /** Words with the issues over them. Those of one place may stand in several stretches, so each is told apart, once. */
  wrap(issues: readonly (PlacedIssue | undefined)[], inner: string, isGap = false): string {
    const own = issues.filter((issue) => issue !== undefined);
    if (own.length === 0) return inner;
    const name = `lqi-${own.map((issue) => this.numberOf(issue)).join("-")}`;
    this.lists.set(name, own);
    return `<span${isGap ? ' class="gap"' : ""} its-loc-quality-issues-ref="#${name}">${inner}</span>`;
  }

  /** What the references lead to, as ITS puts it into HTML: data, not script. */
  standOffs(): string {
    return [...this.lists]
      .map(([name, issues]) => {
        const list = issues.map((issue) => `<its:locQualityIssue${xmlAttributes(issueAttributes(issue, ""))}/>`);
        const space = 'xmlns:its="http://www.w3.org/2005/11/its" its:version="2.0"';
        return `<script type="application/its+xml" id="${name}"><its:locQualityIssues xml:id="${name}" ${space}>${list.join("")}</its:locQualityIssues></script>\n`;
      })
      .join("");
  }

  private readonly numbers = new Map<PlacedIssue, number>();

  private numberOf(issue: PlacedIssue): number {
    const known = this.numbers.get(issue) ?? this.numbers.size + 1;
    this.numbers.set(issue, known);
    return known;
  }
}

/** ITS attributes as HTML has them: locQualityRatingScore is its-loc-quality-rating-score. */
function attributesOf(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => {
      const html = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      return ` its-${html}="${escaped(value)}"`;
    })
    .join("");
}
