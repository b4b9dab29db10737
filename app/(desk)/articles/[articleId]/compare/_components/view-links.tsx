import clsx from "clsx";
import { useTranslations } from "next-intl";
import { buttonClass } from "#components/ui/button";
import { type ComparisonView, comparisonViews } from "#lib/reviews/comparison";

type Props = Readonly<{ view: ComparisonView /** Null when the article came without one. */; source: boolean | null }>;

/** Views are addresses: what is looked at can be sent to a colleague. */
export function ViewLinks({ view, source }: Props) {
  const t = useTranslations("compare");
  const address = (wanted: ComparisonView, withSource: boolean) => `?view=${wanted}${withSource ? "&source=on" : ""}`;
  return (
    <nav aria-label={t("views")} className="flex flex-wrap gap-1 border-line border-b pb-4 print:hidden">
      {comparisonViews.map((each) => (
        <a
          key={each}
          href={address(each, source === true)}
          aria-current={each === view ? "page" : undefined}
          className={buttonClass("quiet", clsx(each === view && "bg-accent-wash! text-accent!"))}
        >
          {t(`view.${each}`)}
        </a>
      ))}
      {source !== null && (
        <a href={address(view, !source)} className={buttonClass("quiet", "ms-auto")}>
          {t(source ? "hideSource" : "showSource")}
        </a>
      )}
    </nav>
  );
}
