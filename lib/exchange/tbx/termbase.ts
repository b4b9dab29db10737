/** How a form stands: as TBX's administrative status says; a superseded one is deprecated; null where nothing is said. */
export const tbxStatuses = ["preferred", "admitted", "deprecated", "superseded"] as const;
export type TbxStatus = (typeof tbxStatuses)[number];

/** A remark of a kind that TBX names: "definition", "subjectField", "partOfSpeech", "context"; "note" for a plain one. */
export type TbxRemark = Readonly<{ kind: string; text: string }>;

export type TbxTerm = Readonly<{ text: string; status: TbxStatus | null; remarks: readonly TbxRemark[] }>;

/** A concept's terms in one language, as the file spells the language. */
export type TbxLanguage = Readonly<{ language: string; terms: readonly TbxTerm[]; remarks: readonly TbxRemark[] }>;

export type TbxConcept = Readonly<{
  id: string | null;
  languages: readonly TbxLanguage[];
  remarks: readonly TbxRemark[];
}>;

export type Termbase = Readonly<{ language: string | null; concepts: readonly TbxConcept[] }>;
