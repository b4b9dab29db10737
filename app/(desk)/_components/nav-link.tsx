"use client";
import clsx from "clsx";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

/** A place in the application; says when it is where one is. */
export function NavLink({ href, children }: Readonly<{ href: string; children: ReactNode }>) {
  const isHere = usePathname() === href;
  return (
    <Link
      href={href}
      aria-current={isHere ? "page" : undefined}
      className={clsx(
        "rounded-md px-2.5 py-1.5 text-sm no-underline hover:bg-sunken",
        isHere ? "font-semibold text-ink" : "text-ink-soft",
      )}
    >
      {children}
    </Link>
  );
}
