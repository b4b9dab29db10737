import type { ImportedComment } from "#lib/exchange/imported-article";
import { type CategoryId, categoryIds } from "#lib/quality/category";
import { type Severity, severities } from "#lib/quality/severity";
import arabicCategories from "#messages/ar/category";
import arabicSeverities from "#messages/ar/severity";
import englishCategories from "#messages/en/category";
import englishSeverities from "#messages/en/severity";
import frenchCategories from "#messages/fr/category";
import frenchSeverities from "#messages/fr/severity";

type Said = Omit<ImportedComment, "author">;

/** What a comment without a head is taken for: to be noted, by nobody's scale. */
const noted = { category: "other", severity: "neutral", isAboutArticle: false } as const;

/** How Stet tells talk within a comment: who, when, what. */
const talk = /^(.{1,200}), \d{4}-\d\d-\d\d \d\d:\d\d UTC: (.*)$/u;
const suggested = /^(?:Suggestion|Proposition|اقتراح|الاقتراح)\s?[:：]\s?(.*)$/u;

/**
 * What a comment's lines say, as Stet writes them ("Category · Severity", the comment, "Suggestion: …", the talk), in
 * any of its languages. Of anybody else's the whole is the comment.
 */
export function saidIn(lines: readonly string[]): Said {
  const head = headIn(lines[0] ?? "");
  const body = head ? lines.slice(1) : lines;
  const isTalk = !head && talk.test(lines[0] ?? "");
  if (!head && !isTalk) return { judgement: noted, comment: lines.join("\n"), suggestion: null, replies: [] };
  const parts = { comment: [] as string[], suggestion: null as string[] | null, replies: [] as string[][] };
  for (const line of body) {
    const last = parts.replies.at(-1);
    const suggestion = suggested.exec(line)?.[1];
    if (talk.test(line)) parts.replies.push([line]);
    else if (last) last.push(line);
    else if (suggestion !== undefined && parts.suggestion === null) parts.suggestion = [suggestion];
    else if (parts.suggestion && !remark.test(line)) parts.suggestion.push(line);
    else parts.comment.push(line);
  }
  const suggestion = parts.suggestion?.join("\n") ?? null;
  return {
    judgement: head,
    comment: parts.comment.join("\n"),
    suggestion: suggestion === "–" ? "" : suggestion,
    replies: parts.replies.map((reply) => reply.join("\n")),
  };
}

/** What stands behind a suggestion and is none of it. */
const remark = /^(?:In the source|Marked was|Also): /;

function headIn(line: string): Said["judgement"] {
  const [category, severity, ...about] = line.split(" · ").map(folded);
  const known = { category: categoryByName.get(category ?? ""), severity: severityByName.get(severity ?? "") };
  if (!known.category || !known.severity) return null;
  return { category: known.category, severity: known.severity, isAboutArticle: about.includes("the whole article") };
}

type Named<Id extends string> = Readonly<Record<Id, Readonly<{ name: string }>>>;

const categoryByName = idsByName<CategoryId>(categoryIds, [englishCategories, frenchCategories, arabicCategories]);
const severityByName = idsByName<Severity>(severities, [englishSeverities, frenchSeverities, arabicSeverities]);

/** Names in any language; the first language that gives a name to something keeps it. */
function idsByName<Id extends string>(ids: readonly Id[], languages: readonly Named<Id>[]): ReadonlyMap<string, Id> {
  const byName = new Map<string, Id>();
  for (const names of languages) {
    for (const id of ids) {
      const name = folded(names[id].name);
      if (!byName.has(name)) byName.set(name, id);
    }
  }
  return byName;
}

function folded(name: string): string {
  return name.normalize("NFC").replace(/\s+/gu, " ").trim().toLowerCase();
}
