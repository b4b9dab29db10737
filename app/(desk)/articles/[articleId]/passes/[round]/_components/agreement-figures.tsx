import { useFormatter, useTranslations } from "next-intl";
import type { BlindReview } from "#lib/annotations/queries/get-blind-review";

/** How far two readers agree, each figure with what it means. */
export function AgreementFigures({ review }: Readonly<{ review: BlindReview }>) {
  const t = useTranslations("passes.agreement");
  const format = useFormatter();
  const { agreement, passes, rows } = review;
  const alpha = agreement.alpha === null ? "–" : format.number(agreement.alpha, { maximumFractionDigits: 2 });
  const figures = [
    {
      name: t("f1"),
      value: format.number(agreement.f1, { style: "percent", maximumFractionDigits: 0 }),
      means: t("f1Means"),
    },
    { name: t("alpha"), value: alpha, means: t(agreement.alpha === null ? "alphaNone" : "alphaMeans") },
  ];
  return (
    <section aria-label={t("title")} className="mb-8">
      <h2 className="mb-2 font-semibold font-serif text-xl">{t("title")}</h2>
      <dl className="grid gap-x-8 gap-y-3 sm:grid-cols-2">
        {figures.map(({ name, value, means }) => (
          <div key={name} className="border-line-strong border-s-2 ps-3">
            <dt className="text-ink-soft text-sm">{name}</dt>
            <dd>
              <span className="figures font-semibold text-2xl">{value}</span>
              <span className="block max-w-prose text-ink-soft text-sm">{means}</span>
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 text-ink-soft text-sm">
        {passes
          .slice(0, 2)
          .map(({ reader }, index) => {
            const count = rows.filter((row) => (index === 0 ? row.first : row.second) !== null).length;
            return t("marks", { name: reader.name, count });
          })
          .join(" · ")}
      </p>
    </section>
  );
}
