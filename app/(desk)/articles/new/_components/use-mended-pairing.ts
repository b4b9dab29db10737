import { useCallback, useState } from "react";
import type { DraftBlock } from "#lib/articles/import-draft";
import { pairArticle, sourcesByBlock } from "#lib/articles/pairing";
import { type PairingHistory, presentOf } from "./pairing-history";

type About = Readonly<{
  sourceBlocks: readonly Readonly<{ text: string }>[];
  blocks: readonly DraftBlock[];
  sourceLanguage: string;
  targetLanguage: string;
}>;

type Mended = Readonly<{ about: About; history: PairingHistory }>;

export type MendedPairing = Readonly<{
  /** Null until somebody looked at the pairing, and again when blocks or languages were changed since. */
  history: PairingHistory | null;
  /** Pairs the sentences anew where no pairing holds. */
  begin: () => void;
  change: (change: (history: PairingHistory) => PairingHistory) => void;
  /** What each block's sentences were paired with; null where the server is to pair them. */
  sources: () => (string | null)[][] | null;
}>;

/** A pairing of sentences that holds for these very blocks and languages. */
export function useMendedPairing(about: About): MendedPairing {
  const [mended, setMended] = useState<Mended | null>(null);
  const history = mended && isSame(mended.about, about) ? mended.history : null;
  const begin = () => {
    if (history) return;
    const { sourceBlocks, blocks, sourceLanguage, targetLanguage } = about;
    const pairing = pairArticle(
      sourceBlocks.map(({ text }) => text),
      blocks.map(({ text }) => text.trim()),
      { source: sourceLanguage, target: targetLanguage },
    );
    setMended({ about, history: [pairing] });
  };
  const change = useCallback(
    (changed: (history: PairingHistory) => PairingHistory) =>
      setMended((known) => known && { ...known, history: changed(known.history) }),
    [],
  );
  const sources = () => history && sourcesByBlock(presentOf(history), about.blocks.length);
  return { history, begin, change, sources };
}

function isSame(one: About, other: About): boolean {
  return (
    one.sourceBlocks === other.sourceBlocks &&
    one.sourceLanguage === other.sourceLanguage &&
    one.targetLanguage === other.targetLanguage &&
    one.blocks.length === other.blocks.length &&
    one.blocks.every((block, index) => block === other.blocks[index])
  );
}
