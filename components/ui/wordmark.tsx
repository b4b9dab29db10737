/** "Stet" as a proofreader writes it: with the dots under the word that is to stand. Its letters are app/wordmark.svg. */
export function Wordmark() {
  return (
    <span dir="ltr" className="inline-block border-accent border-b-[3px] border-dotted pb-px align-top">
      <span role="img" aria-label="Stet" className="wordmark block h-5 w-[2.05rem]" />
    </span>
  );
}
