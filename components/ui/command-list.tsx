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
    <Command label={label} loop shouldFilter={false}>
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
          .map(({ heading, commands }) => ({ heading, commands: fitting(commands, query) }))
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
  const { id, label, language, note, keys, onSelect } = command;
  return (
    <Command.Item
      value={id}
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
function fitting(commands: readonly ListedCommand[], query: string): readonly ListedCommand[] {
  const wanted = plain(query.trim());
  if (wanted === "") return commands;
  const parts = wanted.split(/\s+/);
  const fits = commands.filter(({ label, isFound }) => isFound || parts.every((part) => plain(label).includes(part)));
  const isFirst = ({ label, isFound }: ListedCommand) => isFound || plain(label).startsWith(wanted);
  return [...fits.filter(isFirst), ...fits.filter((command) => !isFirst(command))];
}

function plain(text: string): string {
  return text.normalize("NFKC").toLocaleLowerCase();
}
