import clsx from "clsx";
import type { ComponentProps } from "react";

type Look = "primary" | "plain" | "quiet" | "danger";

const looks: Record<Look, string> = {
  primary: "bg-accent text-accent-ink border-accent hover:opacity-90",
  plain: "bg-surface text-ink border-line-strong hover:bg-sunken",
  quiet: "bg-transparent text-ink-soft border-transparent hover:bg-sunken hover:text-ink",
  danger: "bg-surface text-alarm border-alarm hover:bg-alarm-wash",
};

/** The look of a button, for links that are pressed like one. */
export function buttonClass(look: Look = "plain", className?: string): string {
  return clsx(
    "inline-flex min-h-9 items-center justify-center gap-1.5 rounded-md border px-3 py-1 font-medium text-sm no-underline",
    "disabled:cursor-not-allowed disabled:opacity-50 aria-disabled:opacity-50 pointer-coarse:min-h-11",
    looks[look],
    className,
  );
}

export function Button({
  look = "plain",
  className,
  type = "button",
  ...rest
}: ComponentProps<"button"> & { look?: Look }) {
  return <button type={type} className={buttonClass(look, className)} {...rest} />;
}
