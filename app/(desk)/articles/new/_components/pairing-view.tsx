"use client";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useCallback, useRef, useState } from "react";
import { Button } from "#components/ui/button";
import { Kbd } from "#components/ui/kbd";
import { type Pairing, sendDown, sendUp, shiftDown, shiftUp } from "#lib/articles/pairing";
import { PairedRow } from "./paired-row";
import { type PairingHistory, presentOf } from "./pairing-history";

type Props = Readonly<{
  history: PairingHistory;
  sourceLanguage: string;
  targetLanguage: string;
  onChange: (change: (history: PairingHistory) => PairingHistory) => void;
}>;

/** Every sentence beside its source; a source sentence is sent up or down to where it belongs. */
export function PairingView({ history, sourceLanguage, targetLanguage, onChange }: Props) {
  const t = useTranslations("bringIn.pairing");
  const [active, setActive] = useState(0);
  const [said, setSaid] = useState("");
  const list = useRef<HTMLOListElement>(null);
  const { sentences, sources } = presentOf(history);
  const alone = sentences.filter(({ start, end }) => start === end).length;

  const goTo = (index: number) => {
    const row = list.current?.querySelector<HTMLElement>(`[data-row="${index}"]`);
    if (!row) return;
    setActive(index);
    row.focus();
    row.scrollIntoView({ block: "nearest" });
  };
  const mend = useCallback(
    (change: (pairing: Pairing, index: number) => Pairing, index: number, to: number) => {
      onChange((known) => {
        const next = change(presentOf(known), index);
        return next === presentOf(known) ? known : [known[0], ...known.slice(1), next];
      });
      setSaid(t("moved", { number: to + 1 }));
    },
    [onChange, t],
  );
  const send = useCallback(
    (index: number, up: boolean) => (up ? mend(sendUp, index, index - 1) : mend(sendDown, index, index + 1)),
    [mend],
  );
  const undo = () => {
    onChange(([first, ...later]) => [first, ...later.slice(0, -1)]);
    setSaid(t("undone"));
  };
  const sendAndFollow = (index: number, up: boolean) => {
    const sentence = sentences[index];
    const to = index + (up ? -1 : 1);
    if (!sentence || sentence.start === sentence.end || !sentences[to]) return;
    send(index, up);
    goTo(to);
  };
  const nextAlone = () => {
    const isAlone = (_: unknown, index: number) => sentences[index]?.start === sentences[index]?.end;
    const after = sentences.findIndex((_, index) => index > active && isAlone(_, index));
    goTo(after >= 0 ? after : sentences.findIndex(isAlone));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const act = actionOf(event);
    if (!act) return;
    event.preventDefault();
    ({
      previous: () => goTo(active - 1),
      next: () => goTo(active + 1),
      sendUp: () => sendAndFollow(active, true),
      sendDown: () => sendAndFollow(active, false),
      shiftUp: () => mend(shiftUp, active, active),
      shiftDown: () => mend(shiftDown, active, active),
      nextAlone,
      undo,
    })[act]();
  };
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2 text-ink-soft text-sm">
        <span className="pointer-coarse:hidden">
          <Kbd>Alt</Kbd> <Kbd>↑</Kbd> <Kbd>↓</Kbd> {t("send")}
        </span>
        <span className="pointer-coarse:hidden">
          <Kbd>Alt</Kbd> <Kbd>Shift</Kbd> <Kbd>↑</Kbd> <Kbd>↓</Kbd> {t("shift")}
        </span>
        <Button look="quiet" disabled={history.length === 1} onClick={undo}>
          {t("undo")} <Kbd>Ctrl Z</Kbd>
        </Button>
        <Button look="quiet" disabled={alone === 0} onClick={nextAlone}>
          {t("alone", { count: alone })} <Kbd>N</Kbd>
        </Button>
      </div>
      <p role="status" className="sr-only">
        {said}
      </p>
      <ol ref={list} onKeyDown={onKeyDown}>
        {sentences.map((sentence, index) => (
          <PairedRow
            // biome-ignore lint/suspicious/noArrayIndexKey: sentences do not move here, only what stands beside them
            key={index}
            index={index}
            sentence={sentence}
            source={sources.slice(sentence.start, sentence.end).join("\n")}
            opensBlock={sentence.block !== sentences[index - 1]?.block}
            isActive={index === active}
            isFirst={index === 0}
            isLast={index === sentences.length - 1}
            sourceLanguage={sourceLanguage}
            targetLanguage={targetLanguage}
            onFocus={setActive}
            onSend={send}
          />
        ))}
      </ol>
    </div>
  );
}

type Action = "previous" | "next" | "sendUp" | "sendDown" | "shiftUp" | "shiftDown" | "nextAlone" | "undo";

function actionOf(event: KeyboardEvent): Action | null {
  const { key, altKey, shiftKey, ctrlKey, metaKey } = event;
  if ((ctrlKey || metaKey) && key.toLowerCase() === "z") return "undo";
  if (ctrlKey || metaKey) return null;
  if (key === "ArrowUp") return altKey ? (shiftKey ? "shiftUp" : "sendUp") : "previous";
  if (key === "ArrowDown") return altKey ? (shiftKey ? "shiftDown" : "sendDown") : "next";
  return key.toLowerCase() === "n" && !altKey ? "nextAlone" : null;
}
