import type { CheckedArticle, CheckedBlock } from "#lib/checks/checked-article";
import { splitSentences } from "#lib/text/segment";

/** Paragraphs with what news is made of: names, initials, dates, figures, speech. */
const paragraphs = [
  "The Harbour Workers Union (HWU) and the Northern Ferry Company signed an accord on Tuesday, 14 March, after eleven days without a boat. “Nobody on the islands believed it any more,” said Nora Bell, who leads the union's office in Tromsø.",
  "Under the accord wages rise by 4.5 per cent this year and by 3% in 2027. The company, which carried 340,000 passengers last summer, puts its losses at €12.6 million, its spokesman Karim al-Hadi said in a statement.",
  "In the capital, Prime Minister Jonas Lind welcomed the news. The U.S. ambassador, in town for talks on fishing rights, called it “a good day for the coast”, according to two people who were in the room.",
  "The HWU had called the strike on March 3, when a ninth sailor was dismissed within a week. Lind's government, a coalition of three parties, refused to step in, although the mayors of four islands had asked for it twice.",
  "Old quarrels",
  "It is not the first time that the ferries stand still. In 1998 and again in 2011 the crews stayed ashore for most of the spring; both times the dispute ended before the labour court, which sided with the company.",
  "The boats sail again from Monday at 6 a.m., the NFC said. Tickets that were bought before the strike stay valid until 30 June; whoever wants the money back has to write to the company's office on Quay Street.",
] as const;

/** An article of about this many words, always the same one. */
export function madeArticle(words: number): CheckedArticle {
  const blocks: CheckedBlock[] = [];
  let count = 0;
  let at = 0;
  for (let round = 0; count < words; round += 1) {
    const text = (paragraphs[round % paragraphs.length] ?? "").replaceAll("eleven", `${10 + round}`);
    count += text.split(" ").length;
    const segments = splitSentences(text, "en").map((sentence) => {
      at += 1;
      return { id: String(at), text: sentence.text, source: null, spaceAfter: sentence.spaceAfter };
    });
    blocks.push({ kind: segments.length === 1 && text.length < 40 ? "crosshead" : "paragraph", segments });
  }
  return { sourceLanguage: "fr", targetLanguage: "en", blocks };
}
