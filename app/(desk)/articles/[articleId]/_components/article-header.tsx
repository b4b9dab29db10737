import type { ReactNode } from "react";
import { buttonClass } from "#components/ui/button";
import { PageHeader } from "#components/ui/page-header";
import { directionOf } from "#lib/language/locale";

type Props = Readonly<{
  article: Readonly<{ id: string; title: string; targetLanguage: string }>;
  lead: ReactNode;
  /** The words of the link back to the review. */
  back: string;
  /** Whatever else can be done there, before the way back. */
  children?: ReactNode;
}>;

/** The header of a screen about one article: its title as it is written, and the way back to its review. */
export function ArticleHeader({ article: { id, title, targetLanguage }, lead, back, children }: Props) {
  return (
    <PageHeader
      title={
        <span lang={targetLanguage} dir={directionOf(targetLanguage)}>
          {title}
        </span>
      }
      lead={lead}
    >
      <div className="flex flex-wrap gap-2 print:hidden">
        {children}
        <a href={`/articles/${id}/review`} className={buttonClass("plain")}>
          {back}
        </a>
      </div>
    </PageHeader>
  );
}
