"use client";
import clsx from "clsx";
import { setNonce } from "get-nonce";
import { Dialog as Radix } from "radix-ui";
import { type ReactNode, useRef } from "react";

// Radix locks scrolling with a <style> of its own; the Content-Security-Policy takes only those with this page's nonce.
if (typeof document !== "undefined") {
  setNonce(document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce ?? "");
}

type Props = Readonly<{
  isOpen: boolean;
  onClose: () => void;
  /** After it closed, when the focus is back where it was. */
  onLeft?: () => void;
  title: string;
  description?: string;
  closeLabel: string;
  /** For texts side by side. */
  isWide?: boolean;
  children: ReactNode;
}>;

/** A dialog over the page: focus goes to its first field, stays in, and comes back; Esc closes. */
export function Dialog({ isOpen, onClose, onLeft, title, description, closeLabel, isWide = false, children }: Props) {
  const cameFrom = useRef<Element | null>(null);
  return (
    <Radix.Root open={isOpen} onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-[rgb(20_18_14/0.5)]" />
        <Radix.Content
          className={clsx(
            "fixed inset-x-4 top-[8vh] z-50 mx-auto max-h-[84vh] overflow-auto rounded-lg border border-line bg-surface p-6 shadow-xl",
            isWide ? "max-w-5xl" : "max-w-lg",
          )}
          onOpenAutoFocus={(event) => {
            cameFrom.current = document.activeElement;
            focusFirstField(event);
          }}
          // Radix gives it back to its own trigger only, and most of ours open by key.
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus({ preventScroll: true });
            onLeft?.();
          }}
          {...(description ? {} : { "aria-describedby": undefined })}
        >
          <div className="flex items-start justify-between gap-4">
            <Radix.Title className="font-semibold font-serif text-xl">{title}</Radix.Title>
            <Radix.Close
              className="-me-2 -mt-1 grid size-9 place-items-center rounded-md text-ink-soft hover:bg-sunken"
              aria-label={closeLabel}
            >
              ✕
            </Radix.Close>
          </div>
          {description && <Radix.Description className="mt-1 text-ink-soft text-sm">{description}</Radix.Description>}
          <div className="mt-4 grid gap-4">{children}</div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** Who opens a form types at once: on "Close", which stands first, a space would close it again. */
function focusFirstField(event: Event): void {
  if (!(event.currentTarget instanceof HTMLElement)) return;
  const field = event.currentTarget.querySelector<HTMLElement>("textarea, select, input:not([type=hidden])");
  if (!field) return;
  event.preventDefault();
  field.focus();
}
