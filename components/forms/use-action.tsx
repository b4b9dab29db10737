"use client";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import type { ProblemAnswer } from "#lib/problem";

/** What a server action of ours answers. */
type Answer<Value> = Readonly<{ ok: true; value: Value }> | Readonly<{ ok: false; problem: ProblemAnswer }>;

/** Calls a server action: whether it is under way, and the sentence to show when it was refused or not reached. */
export function useAction<Input, Value>(
  action: (input: Input) => Promise<Answer<Value>>,
  onDone?: (value: Value, input: Input) => void,
) {
  const t = useTranslations("common");
  const [isPending, start] = useTransition();
  const [error, setError] = useState<string | null>(null);
  const run = (input: Input) =>
    start(async () => {
      const answer = await action(input).catch(() => null);
      setError(answer === null ? t("unreachable") : answer.ok ? null : answer.problem.message);
      if (answer?.ok) onDone?.(answer.value, input);
    });
  return { run, isPending, error };
}

/** A form's text fields by name. */
export function fieldsOf(form: HTMLFormElement): Record<string, string> {
  return Object.fromEntries(
    [...new FormData(form)].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
}
