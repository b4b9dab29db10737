"use client";
import clsx from "clsx";
import { usePathname, useRouter } from "next/navigation";
import type { MouseEvent, ReactNode } from "react";

/**
 * A place in the application; says when it is where one is. It is in every screen's header: an anchor that goes by the
 * router weighs a tenth of next/link, and fetches a place when somebody is about to go there, not all of them at once.
 */
export function NavLink({ href, children }: Readonly<{ href: string; children: ReactNode }>) {
  const isHere = usePathname() === href;
  const router = useRouter();
  const prepare = () => router.prefetch(href);
  const go = (event: MouseEvent) => {
    // Other windows, tabs and downloads are the browser's.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    router.push(href);
  };
  return (
    <a
      href={href}
      onClick={go}
      onPointerEnter={prepare}
      onFocus={prepare}
      aria-current={isHere ? "page" : undefined}
      className={clsx(
        "rounded-md px-2.5 py-1.5 text-sm no-underline hover:bg-sunken",
        isHere ? "font-semibold text-ink" : "text-ink-soft",
      )}
    >
      {children}
    </a>
  );
}
