import clsx from "clsx";
import { useTranslations } from "next-intl";
import { buttonClass } from "#components/ui/button";
import { type ComparisonView, comparisonViews } from "#lib/reviews/comparison";

/** What the address says of the texts to show. `source`, `published`: null where the article has none. */
type Shown = Readonly<{ view: ComparisonView; source: boolean | null; published: boolean | null; signs: boolean }>;

/** Views are addresses: what is looked at can be sent to a colleague. */
export function ViewLinks(shown: Shown) {
  const t = useTranslations("compare");
  const { view, source, published, signs } = shown;
  const to = (change: Partial<Shown>) => addressOf({ ...shown, ...change });
  return (
    <nav aria-label={t("views")} className="flex flex-wrap gap-1 border-line border-b pb-4 print:hidden">
      {comparisonViews.map((each) => (
        <a
          key={each}
          href={to({ view: each })}
          aria-current={each === view ? "page" : undefined}
          className={buttonClass("quiet", clsx(each === view && "bg-accent-wash! text-accent!"))}
        >
          {t(`view.${each}`)}
        </a>
      ))}
      <span className="ms-auto flex flex-wrap gap-1">
        {source !== null && (
          <a href={to({ source: !source })} className={buttonClass("quiet")}>
            {t(source ? "hideSource" : "showSource")}
          </a>
        )}
        {published !== null && (
          <a href={to({ published: !published })} className={buttonClass("quiet")}>
            {t(published ? "hidePublished" : "showPublished")}
          </a>
        )}
        <a href={to({ signs: !signs })} className={buttonClass("quiet")}>
          {t(signs ? "hideSigns" : "showSigns")}
        </a>
      </span>
    </nav>
  );
}

function addressOf({ view, source, published, signs }: Shown): string {
  const on = Object.entries({ source, published, signs }).filter(([, isOn]) => isOn);
  return `?${new URLSearchParams([["view", view], ...on.map(([name]) => [name, "on"])])}`;
}
