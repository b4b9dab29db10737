"use client";
import clsx from "clsx";
import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  type ToggleEvent,
  useEffect,
  useId,
  useRef,
  useState,
} from "react";
import { flushSync } from "react-dom";
import { placeBelow } from "./place-below";

type Props = Readonly<{
  /** What opens it. */
  trigger: ReactNode;
  triggerClass: string;
  triggerLabel?: string;
  triggerTitle?: string;
  /** What it says it is; a menu and its items go together. */
  role: "dialog" | "menu";
  /** Its name; without one the trigger names it. */
  label?: string;
  className: string;
  /** Opened or closed, when what is in it is there or gone. */
  onToggled?: (isOpen: boolean, panel: HTMLElement) => void;
  onKeyDown?: (event: KeyboardEvent<HTMLDivElement>) => void;
  panel?: RefObject<HTMLDivElement | null>;
  children: ReactNode;
}>;

/**
 * A panel over the page under the button that opens it. The browser's own popover: it closes on Esc and on a press
 * elsewhere, gives the focus back, and opens even before this code is there. What is in it is drawn while it is open.
 */
export function Popover(props: Props) {
  const { trigger, triggerClass, triggerLabel, triggerTitle, role, label, className, onToggled, children } = props;
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const own = useRef<HTMLDivElement>(null);
  const panel = props.panel ?? own;
  const [isOpen, setOpen] = useState(false);

  // It may have been opened while this code was on its way.
  useEffect(() => setOpen(panel.current?.matches(":popover-open") ?? false), [panel]);

  useEffect(() => {
    if (!isOpen) return;
    const place = () => panel.current && button.current && placeBelow(panel.current, button.current);
    const size = new ResizeObserver(place);
    if (panel.current) size.observe(panel.current);
    window.addEventListener("resize", place);
    window.addEventListener("scroll", place, { passive: true });
    return () => {
      size.disconnect();
      window.removeEventListener("resize", place);
      window.removeEventListener("scroll", place);
    };
  }, [isOpen, panel]);

  const beforeToggle = ({ newState }: ToggleEvent) => newState === "open" && flushSync(() => setOpen(true));
  const toggled = ({ newState, currentTarget }: ToggleEvent<HTMLDivElement>) => {
    const isNowOpen = newState === "open";
    if (isNowOpen && button.current) placeBelow(currentTarget, button.current);
    if (isNowOpen && role === "dialog") currentTarget.focus({ preventScroll: true });
    setOpen(isNowOpen);
    onToggled?.(isNowOpen, currentTarget);
  };

  return (
    <>
      <button
        ref={button}
        id={`${id}-trigger`}
        type="button"
        popoverTarget={id}
        aria-haspopup={role}
        aria-expanded={isOpen}
        aria-label={triggerLabel}
        title={triggerTitle}
        className={triggerClass}
      >
        {trigger}
      </button>
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: it has its role while it is open */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the same */}
      <div
        ref={panel}
        id={id}
        popover="auto"
        role={isOpen ? role : undefined}
        tabIndex={-1}
        aria-label={label}
        aria-labelledby={label ? undefined : `${id}-trigger`}
        onBeforeToggle={beforeToggle}
        onToggle={toggled}
        onKeyDown={props.onKeyDown}
        className={clsx(
          "fixed inset-auto m-0 overflow-y-auto rounded-md border border-line bg-surface text-ink text-sm shadow-lg outline-none",
          className,
        )}
      >
        {isOpen && children}
      </div>
    </>
  );
}
