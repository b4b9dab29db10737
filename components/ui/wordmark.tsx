/** "Stet" as a proofreader writes it: with the dots under the word that is to stand. */
export function Wordmark() {
  return (
    <span
      lang="en"
      dir="ltr"
      className="border-accent border-b-[3px] border-dotted pb-px font-semibold font-serif text-xl italic leading-none tracking-tight"
    >
      Stet
    </span>
  );
}
