import { js2xliff, xliff2js } from "xliff";
import { parseExchangeXml } from "#lib/exchange/exchange-xml";
import { writeXmlDocument } from "#lib/exchange/write-xml";
import { readXliff } from "#lib/exchange/xliff/read";
import { Problem } from "#lib/problem";

/** Something that reads and writes XLIFF. */
export type Codec = Readonly<{
  /** Why it refuses a document, in a word of its own; null when it takes it. */
  refusal: (xml: string) => Promise<string | null>;
  /** The document read and written; null when it refuses it. */
  writtenBack: (xml: string) => Promise<string | null>;
}>;

export const ours: Codec = {
  refusal: async (xml) => {
    try {
      readXliff(xml);
      return null;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return String(error.values.rule ?? error.message);
    }
  },
  writtenBack: async (xml) => writeXmlDocument(parseExchangeXml(xml)),
};

export const peer: Codec = {
  refusal: async (xml) => {
    try {
      await xliff2js(xml);
      return null;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  },
  writtenBack: async (xml) => {
    try {
      return await js2xliff(await xliff2js(xml));
    } catch {
      // It says in its own ways that it cannot.
      return null;
    }
  },
};
