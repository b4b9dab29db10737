"use client";
import { createContext, type KeyboardEvent, type ReactNode, Suspense, useContext, useRef } from "react";
import { buttonClass } from "./button";
import { Popover } from "./popover";

type Props = Readonly<{ label: ReactNode; children: ReactNode; look?: "plain" | "quiet" | "primary" }>;

const CloseMenu = createContext<() => void>(() => undefined);

/** A button that opens a list of actions: arrows, Home, End and first letters wander, Enter does, Esc closes. */
export function Menu({ label, children, look = "plain" }: Props) {
  const panel = useRef<HTMLDivElement>(null);
  const close = () => panel.current?.hidePopover();
  return (
    <Popover
      role="menu"
      panel={panel}
      trigger={
        <>
          {label}
          <span aria-hidden="true" className="text-[0.7em]">
            ▾
          </span>
        </>
      }
      triggerClass={buttonClass(look)}
      className="min-w-48 p-1"
      onKeyDown={(event) => wander(event, event.currentTarget, close)}
      onToggled={(isOpen, list) => isOpen && (itemsOf(list)[0] ?? list).focus({ preventScroll: true })}
    >
      <Suspense fallback={null}>
        <CloseMenu value={close}>{children}</CloseMenu>
      </Suspense>
    </Popover>
  );
}

const item =
  "flex min-h-9 w-full cursor-default select-none items-center rounded px-3 text-start text-sm text-ink no-underline outline-none focus:bg-accent-wash pointer-coarse:min-h-11";

export function MenuItem({ onSelect, children }: Readonly<{ onSelect: () => void; children: ReactNode }>) {
  const close = useContext(CloseMenu);
  const select = () => {
    // First, so that a form which opens now has the focus last and gives it back to the menu's button.
    close();
    onSelect();
  };
  return (
    <button type="button" role="menuitem" tabIndex={-1} className={item} onPointerMove={takeFocus} onClick={select}>
      {children}
    </button>
  );
}

export function MenuLink({ href, children }: Readonly<{ href: string; children: ReactNode }>) {
  const close = useContext(CloseMenu);
  return (
    <a role="menuitem" tabIndex={-1} href={href} className={item} onPointerMove={takeFocus} onClick={close}>
      {children}
    </a>
  );
}

export function MenuNote({ children }: Readonly<{ children: ReactNode }>) {
  return <div className="max-w-60 px-3 py-1.5 text-ink-faint text-xs">{children}</div>;
}

export function MenuLine() {
  return <hr className="my-1 h-px border-0 bg-line" />;
}

function takeFocus({ currentTarget }: Readonly<{ currentTarget: HTMLElement }>): void {
  currentTarget.focus({ preventScroll: true });
}

function itemsOf(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>("[role=menuitem]")];
}

function wander(event: KeyboardEvent, list: HTMLElement, close: () => void): void {
  const { key } = event;
  if (key === "Tab" || key === "Escape") {
    event.preventDefault();
    if (key === "Escape") close();
    return;
  }
  const items = itemsOf(list);
  const at = items.findIndex((each) => each.matches(":focus"));
  const next = items[placeAfter(key, at, items)];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** Where a key leads among the items, -1 where nowhere. */
function placeAfter(key: string, at: number, items: readonly HTMLElement[]): number {
  switch (key) {
    case "ArrowDown":
      return Math.min(at + 1, items.length - 1);
    case "ArrowUp":
      return Math.max(at - 1, 0);
    case "Home":
      return 0;
    case "End":
      return items.length - 1;
  }
  if (key.length !== 1 || key === " ") return -1;
  const begins = (each: HTMLElement) => each.textContent?.trim().toLowerCase().startsWith(key.toLowerCase());
  const later = items.findIndex((each, place) => place > at && begins(each));
  return later >= 0 ? later : items.findIndex(begins);
}
