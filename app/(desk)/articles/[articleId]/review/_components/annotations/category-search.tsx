"use client";
import clsx from "clsx";
import { useMessages, useTranslations } from "next-intl";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import { type CategoryId, lineageOf } from "#lib/quality/category";
import { searchCategories } from "#lib/quality/category-search";

/** Every category by its name, in the reader's language; found by a word of it, its MQM id, or what it means. */
export function CategorySearch({ onChoose }: Readonly<{ onChoose: (category: CategoryId) => void }>) {
  const t = useTranslations("annotation.composer");
  const words = useTranslations("category");
  const { category } = useMessages();
  const [typed, setTyped] = useState("");
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const name = useId();
  const found = isOpen && category ? searchCategories(typed, category) : [];
  const current = found[at];

  const choose = (id: CategoryId) => {
    onChoose(id);
    setTyped("");
    setOpen(false);
    // What was chosen is among the choices now: on from there.
    requestAnimationFrame(() =>
      field.current?.form?.querySelector<HTMLElement>("[role=radio][aria-checked=true]")?.focus(),
    );
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey) return;
    if (event.key === "Escape" && isOpen) {
      setOpen(false);
      setTyped("");
    } else if (event.key === "ArrowDown") {
      setAt(isOpen ? Math.min(at + 1, found.length - 1) : 0);
      setOpen(true);
    } else if (event.key === "ArrowUp") setAt(Math.max(at - 1, 0));
    else if (event.key === "Enter" && current) choose(current);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className="relative">
      <input
        ref={field}
        type="text"
        role="combobox"
        aria-label={t("search")}
        aria-expanded={isOpen}
        aria-controls={`${name}-list`}
        aria-autocomplete="list"
        aria-activedescendant={current ? `${name}-${current}` : undefined}
        placeholder={t("searchHint")}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          setAt(0);
          setOpen(true);
        }}
        onBlur={() => setOpen(false)}
        onKeyDown={onKey}
        className="min-h-8 w-full rounded-md border border-line-strong bg-surface px-2 placeholder:text-ink-faint pointer-coarse:min-h-11"
      />
      <div
        id={`${name}-list`}
        role="listbox"
        aria-label={t("search")}
        hidden={!isOpen}
        className="absolute inset-x-0 z-30 mt-1 max-h-56 overflow-y-auto rounded-md border border-line-strong bg-surface p-1 shadow-lg"
      >
        {found.map((id, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus, and its keys choose
          // biome-ignore lint/a11y/useFocusableInteractive: likewise
          <div
            key={id}
            id={`${name}-${id}`}
            role="option"
            aria-selected={index === at}
            // The field keeps the focus: its blur would close the list before the click.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(id)}
            ref={(element) => {
              if (index === at) element?.scrollIntoView({ block: "nearest" });
            }}
            className={clsx(
              "cursor-default rounded px-2 py-1 pointer-coarse:min-h-11",
              index === at && "bg-accent-wash",
            )}
          >
            <span className="block">{words(`${id}.name`)}</span>
            <span className="block text-ink-faint text-xs">
              {lineageOf(id)
                .slice(1)
                .reverse()
                .map((each) => words(`${each}.name`))
                .join(" › ") || words(`${id}.definition`)}
            </span>
          </div>
        ))}
        {isOpen && found.length === 0 && <p className="px-2 py-1 text-ink-faint">{t("nothingFound")}</p>}
      </div>
    </div>
  );
}
