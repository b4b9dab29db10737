import { useTranslations } from "next-intl";
import { useState } from "react";
import { send } from "#app/(desk)/_components/send";
import type { SuggestionsDecided } from "#lib/suggestions/commands/accept-all";
import type { SuggestionDecided } from "#lib/suggestions/commands/decide-suggestion";
import type { Returned } from "#lib/suggestions/queries/get-returned";
import { isUndisputed, outcomeOf, type ShownSuggestion } from "#lib/suggestions/suggestion";

/** What an editor can do with one suggestion. */
export type Deed = "accept" | "takeWhole" | "reject" | "reopen";

type Said = Readonly<{ number: number; words: string; isAlarm: boolean }>;
/** How the last deed is taken back: a step of the server's, or a rejection. */
type Back = Readonly<{ stepId: string } | { rejectedId: string }> | null;

/** The suggestions of a page as the server last told them, and what can be done with them. */
export function useSuggestions(returned: Returned) {
  const t = useTranslations("returned");
  const { id: articleId, targetLanguage: language } = returned.article;
  const [known, setKnown] = useState(returned);
  const [suggestions, setSuggestions] = useState(returned.suggestions);
  const [busy, setBusy] = useState<string | null>(null);
  const [said, setSaid] = useState<Said>({ number: 0, words: "", isAlarm: false });
  const [back, setBack] = useState<Back>(null);
  if (known !== returned) {
    setKnown(returned);
    setSuggestions(returned.suggestions);
  }
  const open = suggestions.filter(({ state }) => state === "open");
  const undisputed = open.filter((each) => isUndisputed(each, outcomeOf(each, language)));
  const say = (words: string, isAlarm = false) => setSaid(({ number }) => ({ number: number + 1, words, isAlarm }));

  const post = async <Value>(path: string, body: object, busyId: string): Promise<Value | null> => {
    if (busy !== null) return null;
    setBusy(busyId);
    const answer = await send<Value>(`/api/v1/${path}`, body);
    if (!answer.ok) {
      say(answer.message ?? t("unreachable"), true);
      // Somebody was here before: what is true now is shown.
      if (answer.message !== null) setSuggestions(await presentOf(articleId, suggestions));
    }
    setBusy(null);
    return answer.ok ? answer.value : null;
  };

  /** Answers whether it was done. */
  const decide = async (suggestion: ShownSuggestion, deed: Deed): Promise<boolean> => {
    const verb = deed === "takeWhole" ? "accept" : deed;
    const body = verb === "accept" ? { version: suggestion.version, whole: deed === "takeWhole" } : {};
    const decided = await post<SuggestionDecided>(`suggestions/${suggestion.id}/${verb}`, body, suggestion.id);
    if (!decided) return false;
    const [segment] = decided.change.segments;
    setSuggestions((all) =>
      all.map((each) => {
        if (each.id === decided.suggestion.id) return decided.suggestion;
        if (each.segmentId !== segment?.id) return each;
        return { ...each, present: { text: segment.text, marks: segment.marks }, version: segment.version };
      }),
    );
    say(t("said", { state: deed === "reopen" ? "reopened" : decided.suggestion.state }));
    setBack(
      deed === "reject" ? { rejectedId: suggestion.id } : decided.stepId === null ? null : { stepId: decided.stepId },
    );
    return true;
  };

  const acceptAll = async () => {
    const ids = undisputed.map(({ id }) => id);
    const path = `articles/${articleId}/suggestions/accept`;
    const done = ids.length > 0 && (await post<SuggestionsDecided>(path, { suggestionIds: ids }, "all"));
    if (!done) return;
    const left = done.suggestions.filter(({ state }) => state === "open").length;
    setSuggestions(done.suggestions);
    say(t("saidAll", { count: done.accepted, left }));
    setBack(done.stepId === null ? null : { stepId: done.stepId });
  };

  const undo = async () => {
    if (!back) return;
    if ("rejectedId" in back) {
      const rejected = suggestions.find(({ id }) => id === back.rejectedId);
      if (rejected) await decide(rejected, "reopen");
      return;
    }
    const path = `articles/${articleId}/suggestions/undo`;
    const done = await post<SuggestionsDecided>(path, { stepId: back.stepId }, "all");
    if (!done) return;
    setSuggestions(done.suggestions);
    say(t("said", { state: "undone" }));
    setBack(null);
  };

  return { suggestions, open, undisputed, language, busy, said, canUndo: back !== null, decide, acceptAll, undo };
}

/** The suggestions with those that are open as the server has them now; as they were where it cannot be asked. */
async function presentOf(articleId: string, known: readonly ShownSuggestion[]): Promise<readonly ShownSuggestion[]> {
  try {
    const answer = await fetch(`/api/v1/articles/${articleId}/suggestions`);
    if (!answer.ok) return known;
    const now = new Map(((await answer.json()) as ShownSuggestion[]).map((each) => [each.id, each]));
    return known.flatMap((each) => (each.state === "open" ? (now.get(each.id) ?? []) : each));
  } catch (error) {
    if (error instanceof TypeError || error instanceof SyntaxError) return known;
    throw error;
  }
}
