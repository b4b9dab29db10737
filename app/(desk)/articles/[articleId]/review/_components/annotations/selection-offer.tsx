"use client";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useState } from "react";
import { useBench, useWorkbench } from "#app/(desk)/articles/[articleId]/review/_components/workbench-context";
import type { ComposedPlace } from "#lib/reviews/workbench/composer";
import { markedWords } from "./marked-words";

/** Milliseconds a selection rests before something is offered for it. */
const rest = 200;

type Offered = Readonly<{ places: readonly ComposedPlace[]; x: number; y: number }>;

/** Below words that were selected by mouse or finger: what can be done with them. Keys do the same without it. */
export function SelectionOffer() {
  const t = useTranslations("annotation.selection");
  const workbench = useWorkbench();
  const { annotations } = workbench;
  const mayAnnotate = useBench((state) => state.annotated.rights.mayAnnotate);
  const composer = useBench((state) => state.annotated.composer);
  const current = useBench(({ annotated }) => (annotated.currentId ? annotated.told[annotated.currentId] : undefined));
  const [offered, offer] = useOffered(workbench, mayAnnotate);
  if (!offered) return null;
  const act = (deed: (places: readonly ComposedPlace[]) => void) => () => {
    offer(null);
    deed(offered.places);
    window.getSelection()?.removeAllRanges();
  };
  const isComposing = composer !== null && composer.annotationId === null;
  const mayPlace = !isComposing && current?.status === "open" && annotations.mayChange(current);
  return (
    <div
      role="toolbar"
      aria-label={t("label")}
      // The selection stays where it is: a press is for it.
      onMouseDown={(event) => event.preventDefault()}
      style={{ insetBlockStart: offered.y, left: offered.x }}
      className="fixed z-30 flex -translate-x-1/2 rounded-md border border-line-strong bg-surface text-sm shadow-lg"
    >
      {isComposing ? (
        <>
          <Act
            onPress={act((places) =>
              annotations.composing.retarget({ scope: "words", places: [...composer.places, ...places] }),
            )}
          >
            {t("add")}
          </Act>
          <Act onPress={act((places) => annotations.composing.retarget({ scope: "words", places }))}>
            {t("instead")}
          </Act>
        </>
      ) : (
        <Act hint="A" onPress={act((places) => annotations.composing.open(places))}>
          {t("annotate")}
        </Act>
      )}
      {mayPlace && (
        <>
          <Act hint="P" onPress={act((places) => annotations.place("add", places))}>
            {t("addToCurrent")}
          </Act>
          <Act hint="⇧P" onPress={act((places) => annotations.place("move", places))}>
            {t("moveCurrent")}
          </Act>
        </>
      )}
    </div>
  );
}

function Act({ onPress, hint, children }: Readonly<{ onPress: () => void; hint?: string; children: ReactNode }>) {
  return (
    <button
      type="button"
      tabIndex={-1}
      onClick={onPress}
      className="flex min-h-9 items-center gap-1.5 whitespace-nowrap rounded-md px-2.5 hover:bg-accent-wash pointer-coarse:min-h-11"
    >
      {children}
      {hint && (
        <span aria-hidden="true" className="text-ink-faint text-xs max-lg:hidden">
          {hint}
        </span>
      )}
    </button>
  );
}

function useOffered(workbench: ReturnType<typeof useWorkbench>, mayAnnotate: boolean) {
  const [offered, offer] = useState<Offered | null>(null);
  useEffect(() => {
    if (!mayAnnotate) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isDragging = false;
    const look = () => offer(isDragging ? null : offeredNow(workbench));
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(look, rest);
    };
    const press = ({ pointerType }: PointerEvent) => {
      // A finger's long press selects, and may not be told to have ended.
      isDragging = pointerType === "mouse";
    };
    const release = () => {
      isDragging = false;
      later();
    };
    const drop = () => offer(null);
    // Words may have been selected before this code was there.
    later();
    document.addEventListener("selectionchange", later);
    document.addEventListener("pointerdown", press);
    document.addEventListener("pointerup", release);
    document.addEventListener("scroll", drop, { passive: true });
    return () => {
      clearTimeout(timer);
      document.removeEventListener("selectionchange", later);
      document.removeEventListener("pointerdown", press);
      document.removeEventListener("pointerup", release);
      document.removeEventListener("scroll", drop);
    };
  }, [workbench, mayAnnotate]);
  return [offered, offer] as const;
}

/** Room the offer takes to either side of its middle, and below the words, in pixels. */
const [halfWidth, height] = [150, 56];

function offeredNow(workbench: ReturnType<typeof useWorkbench>): Offered | null {
  const places = markedWords(workbench);
  if (places.length === 0) return null;
  const box = window.getSelection()?.getRangeAt(0).getBoundingClientRect();
  if (!box || box.bottom < 0 || box.top > window.innerHeight) return null;
  const x = Math.min(Math.max(box.left + box.width / 2, halfWidth), window.innerWidth - halfWidth);
  return { places, x, y: Math.min(box.bottom + 6, window.innerHeight - height) };
}
