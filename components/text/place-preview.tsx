import { directionOf } from "#lib/language/locale";
import { CodedWords } from "./coded-words";

type Props = Readonly<{
  language: string;
  before: string;
  /** The words there are. */
  quote: string;
  after: string;
  /** What would stand there; null where nothing is to be changed. */
  text: string | null;
}>;

/** A place with the words around it, as it is or as it would be. */
export function PlacePreview({ language, before, quote, after, text }: Props) {
  return (
    <span lang={language} dir={directionOf(language)} className="font-serif text-[1.0625rem] [overflow-wrap:anywhere]">
      <CodedWords text={before} />
      {text === null ? (
        <mark className="rounded-[2px] bg-care-wash px-0.5 text-inherit">
          <CodedWords text={quote} />
        </mark>
      ) : (
        <>
          <del className="text-deletion decoration-[0.08em]">
            <CodedWords text={quote} />
          </del>
          {text !== "" && (
            <ins className="ms-[0.15em] text-insertion underline decoration-[0.09em] underline-offset-[0.22em]">
              <CodedWords text={text} />
            </ins>
          )}
        </>
      )}
      <CodedWords text={after} />
    </span>
  );
}
