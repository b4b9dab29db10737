import { createElement, Fragment, type ReactNode } from "react";
import type { Mark } from "#lib/text/mark";

/** A text with its formatting, from our own model: links are told by their address and do not take a click while reviewing. */
export function MarkedRun({
  text,
  marks,
  offset = 0,
}: Readonly<{ text: string; marks: readonly Mark[]; offset?: number }>) {
  const end = offset + text.length;
  const over = marks.filter((mark) => mark.start < end && offset < mark.end);
  if (over.length === 0) return text;
  const edges = new Set([
    offset,
    end,
    ...over.flatMap((mark) => [Math.max(mark.start, offset), Math.min(mark.end, end)]),
  ]);
  const places = [...edges].sort((a, b) => a - b);
  return places.slice(0, -1).map((from, index) => {
    const to = places[index + 1] ?? end;
    const own = over.filter((mark) => mark.start <= from && to <= mark.end);
    return <Fragment key={from}>{wrapped(text.slice(from - offset, to - offset), own)}</Fragment>;
  });
}

function wrapped(text: string, marks: readonly Mark[]): ReactNode {
  return marks.reduce<ReactNode>((inner, { kind, href }) => {
    if (kind === "bold") return createElement("strong", null, inner);
    if (kind === "italic") return createElement("em", null, inner);
    return createElement(
      "span",
      { className: "underline decoration-accent decoration-1 underline-offset-4", title: href },
      inner,
    );
  }, text);
}
