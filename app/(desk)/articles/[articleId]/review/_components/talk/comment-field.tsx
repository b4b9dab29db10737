"use client";
import clsx from "clsx";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useWorkbench } from "#app/(desk)/articles/[articleId]/review/_components/workbench-context";
import { Button } from "#components/ui/button";
import { peopleNamed } from "#lib/annotations/mention";
import type { TalkSubject } from "#lib/annotations/talk";
import type { Person } from "#lib/reviews/review";
import { useMention } from "./use-mention";
import { useTalk } from "./use-talk";

/** Longest comment the server takes. */
const longest = 4_000;

type Props = Readonly<{
  subject: TalkSubject & Readonly<{ threadId?: string }>;
  label: string;
  /** The field takes the focus as it comes up. */
  takesFocus?: boolean;
  /** A wish to write here, by its number: the field takes the focus for each of them once. */
  wish?: number | null;
  onLeave?: () => void;
}>;

/** Where one writes: names of colleagues are completed after an @, what is not sent waits until one comes back. */
export function CommentField({ subject, label, takesFocus = false, wish = null, onLeave }: Props) {
  const t = useTranslations("talk");
  const { talk, store } = useWorkbench();
  const people = useTalk(({ said }) => said.people);
  const key = Object.values(subject).join() || "article";
  const [text, setText] = useState(() => talk.unsent.get(key) ?? "");
  const [chosen, setChosen] = useState<readonly Person[]>([]);
  const [isBusy, setBusy] = useState(false);
  const [isSent, setSent] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const write = (next: string) => {
    setText(next);
    setSent(false);
    talk.unsent.set(key, next);
  };
  const mention = useMention(field, people, text, (next, person) => {
    write(next);
    setChosen([...chosen, person]);
  });
  useEffect(() => {
    if (!takesFocus && (wish === null || !talk.serve(wish))) return;
    field.current?.focus();
    field.current?.scrollIntoView({ block: "nearest" });
  }, [talk, takesFocus, wish]);

  const leave = () => {
    if (onLeave) return onLeave();
    const { activeId } = store.state;
    if (activeId) document.querySelector<HTMLElement>(`[data-sentence="${activeId}"]`)?.focus({ preventScroll: true });
    else field.current?.blur();
  };
  const send = async () => {
    if (isBusy) return;
    if (text.trim() === "") return field.current?.focus();
    setBusy(true);
    const named = peopleNamed(text, people, chosen).map((person) => person.id);
    const thread = await talk.comment(subject, text.trim(), named);
    setBusy(false);
    // Sending may have waited for the network or for signing in, while one wrote on.
    if (!thread || talk.unsent.get(key) !== text) return;
    write("");
    setChosen([]);
    setSent(true);
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (mention.onKey(event)) event.preventDefault();
    else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void send();
    else if (event.key === "Escape") leave();
    else return;
    event.stopPropagation();
  };
  const isOffering = mention.query !== null && mention.offered.length > 0;
  return (
    <form
      className="grid gap-1.5"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <label htmlFor={id} className="font-medium text-ink-soft text-sm">
        {label}
      </label>
      <textarea
        id={id}
        ref={field}
        value={text}
        dir="auto"
        rows={text.length > 80 || text.includes("\n") ? 4 : 2}
        maxLength={longest}
        aria-autocomplete="list"
        aria-controls={isOffering ? mention.listId : undefined}
        aria-activedescendant={isOffering ? `${mention.listId}-${mention.at}` : undefined}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          write(event.target.value);
          mention.look(event.target.value, event.target.selectionStart);
        }}
        onClick={(event) => mention.look(text, event.currentTarget.selectionStart)}
        onBlur={mention.close}
        onKeyDown={onKeyDown}
        className="w-full rounded-md border border-line-strong bg-surface px-2.5 py-1.5 text-sm"
      />
      {isOffering && (
        <ul
          id={mention.listId}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the field keeps the focus and goes through it
          role="listbox"
          aria-label={t("people")}
          className="rounded-md border border-line bg-surface p-1 text-sm shadow-sm"
        >
          {mention.offered.map((person, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the field
            <li
              key={person.id}
              id={`${mention.listId}-${index}`}
              // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: an option of the list above
              role="option"
              aria-selected={index === mention.at}
              tabIndex={-1}
              // Pressing must not take the focus from the field, which would close the list before the click.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => mention.choose(person)}
              className={clsx(
                "cursor-default rounded px-2 py-1 pointer-coarse:py-2.5",
                index === mention.at && "bg-accent-wash",
              )}
            >
              <bdi>{person.name}</bdi>
            </li>
          ))}
        </ul>
      )}
      <span role="status" className="sr-only">
        {mention.query ? t("suggestions", { count: mention.offered.length }) : isSent ? t("sent") : ""}
      </span>
      <p id={`${id}-hint`} className={clsx("text-ink-faint text-xs", text === "" && "sr-only")}>
        {t("hint")}
      </p>
      {text !== "" && (
        <div className="flex gap-1.5">
          <Button type="submit" look="primary" aria-disabled={isBusy}>
            {t("send")}
          </Button>
          {onLeave && (
            <Button look="quiet" onClick={leave}>
              {t("cancel")}
            </Button>
          )}
        </div>
      )}
    </form>
  );
}
