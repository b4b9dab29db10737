"use client";
import { useTranslations } from "next-intl";
import { createContext, useContext } from "react";
import type { EditorWishes } from "#components/text/editor/sentence-editor";
import { codeNumbered, codeWords, type InlineCode } from "#lib/text/inline-code";
import { useWorkbench } from "./workbench-context";

const none: readonly InlineCode[] = [];

/** The codes of the block whose sentences are drawn. */
export const BlockCodes = createContext<readonly InlineCode[]>(none);

export function useBlockCodes(): readonly InlineCode[] {
  return useContext(BlockCodes);
}

const notices = {
  unknown: "codeUnknown",
  kept: "codeKept",
  single: "codeOnlyOnce",
  selected: "codeSelected",
  moved: "codeMoved",
} as const;

/** What the editor has to know and to tell of codes. */
export function useCodeWishes(): Pick<EditorWishes, "codes" | "codeLabel" | "onCode"> {
  const t = useTranslations("common.code");
  const codes = useBlockCodes();
  const { store } = useWorkbench();
  return {
    codes,
    codeLabel: ({ number, role }) => {
      const code = codeNumbered(codes, number);
      return t(role, { number, what: code ? codeWords(code, role) : "" });
    },
    onCode: (what, code) => {
      const isRefused = what !== "selected" && what !== "moved";
      store.tell(notices[what], { code }, { isShown: isRefused, isAlarm: isRefused });
    },
  };
}
