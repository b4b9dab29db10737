"use client";
import { DropdownMenu } from "radix-ui";
import type { ReactNode } from "react";
import { buttonClass } from "./button";

type Props = Readonly<{ label: ReactNode; children: ReactNode; look?: "plain" | "quiet" | "primary" }>;

/** A button that opens a list of actions. */
export function Menu({ label, children, look = "plain" }: Props) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger className={buttonClass(look)}>
        {label}
        <span aria-hidden="true" className="text-[0.7em]">
          ▾
        </span>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="end"
          sideOffset={4}
          className="z-50 max-h-(--radix-dropdown-menu-content-available-height) min-w-48 overflow-y-auto rounded-md border border-line bg-surface p-1 shadow-lg"
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

const item =
  "flex min-h-9 w-full cursor-default select-none items-center rounded px-3 text-sm text-ink no-underline outline-none data-highlighted:bg-accent-wash pointer-coarse:min-h-11";

export function MenuItem({ onSelect, children }: Readonly<{ onSelect: () => void; children: ReactNode }>) {
  return (
    <DropdownMenu.Item className={item} onSelect={onSelect}>
      {children}
    </DropdownMenu.Item>
  );
}

export function MenuLink({ href, children }: Readonly<{ href: string; children: ReactNode }>) {
  return (
    <DropdownMenu.Item className={item} asChild>
      <a href={href}>{children}</a>
    </DropdownMenu.Item>
  );
}

export function MenuNote({ children }: Readonly<{ children: ReactNode }>) {
  return <DropdownMenu.Label className="max-w-60 px-3 py-1.5 text-ink-faint text-xs">{children}</DropdownMenu.Label>;
}

export function MenuLine() {
  return <DropdownMenu.Separator className="my-1 h-px bg-line" />;
}
