"use client";
import { Command } from "cmdk";
import type { ReactNode } from "react";
import { KeyCombination } from "./kbd";

export type ListedCommand = Readonly<{
  id: string;
  label: string;
  /** BCP 47, where the label is in a language of its own. */
  language?: string;
  note?: string;
  /** The keys that do the same: "Mod+Shift+Enter". */
  keys?: string;
  /** It was searched for already. */
  isFound?: boolean;
  onSelect: () => void;
}>;
export type CommandGroup = Readonly<{ heading: string; commands: readonly ListedCommand[] }>;

type Props = Readonly<{
  label: string;
  placeholder: string;
  none: string;
  query: string;
  onQuery: (query: string) => void;
  groups: readonly CommandGroup[];
  children?: ReactNode;
}>;

/** A field, and below it what fits what is typed: arrows choose, Enter does. */
export function CommandList({ label, placeholder, none, query, onQuery, groups, children }: Props) {
  return (
    <Command label={label} loop filter={(_, search, keywords) => fitOf(search, keywords?.join(" ") ?? "")}>
      <Command.Input
        value={query}
        onValueChange={onQuery}
        placeholder={placeholder}
        maxLength={200}
        className="min-h-11 w-full rounded-md border border-line-strong bg-surface px-3 text-ink placeholder:text-ink-faint"
      />
      <Command.List className="mt-3 max-h-[55vh] overflow-y-auto overscroll-contain">
        <Command.Empty className="px-3 py-4 text-ink-soft text-sm">{none}</Command.Empty>
        {groups
          .filter(({ commands }) => commands.length > 0)
          .map(({ heading, commands }) => (
            <Command.Group
              key={heading}
              heading={heading}
              className="[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:pt-3 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-ink-faint [&_[cmdk-group-heading]]:text-xs"
            >
              {commands.map((command) => (
                <Line key={command.id} command={command} />
              ))}
            </Command.Group>
          ))}
      </Command.List>
      {children}
    </Command>
  );
}

function Line({ command }: Readonly<{ command: ListedCommand }>) {
  const { id, label, language, note, keys, isFound = false, onSelect } = command;
  return (
    <Command.Item
      value={id}
      keywords={[label]}
      forceMount={isFound}
      onSelect={onSelect}
      className="flex min-h-9 cursor-default select-none items-center gap-3 rounded px-3 py-1 text-sm data-[selected=true]:bg-accent-wash data-[selected=true]:text-accent pointer-coarse:min-h-11"
    >
      <span lang={language} dir={language ? "auto" : undefined} className="min-w-0 grow truncate">
        {label}
      </span>
      {note && <span className="shrink-0 text-ink-faint">{note}</span>}
      {keys && <KeyCombination combination={keys} />}
    </Command.Item>
  );
}

/** Every word typed has to be there; what begins with them stands first. */
function fitOf(search: string, label: string): number {
  const [wanted, words] = [search, label].map((text) => text.normalize("NFKC").toLocaleLowerCase());
  if (wanted === undefined || words === undefined) return 0;
  if (words.startsWith(wanted)) return 1;
  return wanted.split(/\s+/).every((word) => words.includes(word)) ? 0.5 : 0;
}
