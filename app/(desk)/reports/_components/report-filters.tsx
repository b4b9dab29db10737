import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { Button } from "#components/ui/button";
import { SelectField, TextField } from "#components/ui/field";
import type { DeskReport } from "#lib/reports/desk-report";
import { periodLengths } from "#lib/reports/period";
import { pairNamer } from "./pair-name";

type Filter = Readonly<{
  desk: string;
  from: string;
  to: string;
  by: string;
  engine?: string | undefined;
  pair?: string | undefined;
}>;

/** Which articles a report is about: one form that lives in the address. */
export async function ReportFilters({ filter, named }: Readonly<{ filter: Filter; named: DeskReport["named"] }>) {
  const t = await getTranslations("reports.desk");
  const format = await getFormatter();
  const pairName = pairNamer(t, await getLocale());
  const { desk, from, to, by, engine, pair } = filter;
  return (
    <>
      <p className="hidden pb-4 print:block">
        {t("chosen", {
          days: format.dateTimeRange(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`), {
            dateStyle: "long",
            timeZone: "UTC",
          }),
          engine: engine ?? t("allEngines"),
          pair: pair ? pairName(pair) : t("allPairs"),
        })}
      </p>
      <form className="print:hidden grid grid-cols-2 items-end gap-3 pb-6 sm:grid-cols-3 lg:grid-cols-[repeat(5,minmax(0,1fr))_auto]">
        <input type="hidden" name="desk" value={desk} />
        <TextField label={t("from")} name="from" type="date" defaultValue={from} />
        <TextField label={t("to")} name="to" type="date" defaultValue={to} />
        <SelectField label={t("by")} name="by" defaultValue={by}>
          {periodLengths.map((length) => (
            <option key={length} value={length}>
              {t(`periods.${length}`)}
            </option>
          ))}
        </SelectField>
        <SelectField label={t("engine")} name="engine" defaultValue={engine ?? ""}>
          <option value="">{t("allEngines")}</option>
          {withChosen(named.engines, engine).map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </SelectField>
        <SelectField label={t("pair")} name="pair" defaultValue={pair ?? ""}>
          <option value="">{t("allPairs")}</option>
          {withChosen(named.pairs, pair).map((each) => (
            <option key={each} value={each}>
              {pairName(each)}
            </option>
          ))}
        </SelectField>
        <Button type="submit">{t("show")}</Button>
      </form>
    </>
  );
}

/** What an address asks for is shown as chosen, also when the desk has many others. */
function withChosen(all: readonly string[], chosen: string | undefined): readonly string[] {
  const named = all.filter((each) => each !== "");
  return chosen === undefined || named.includes(chosen) ? named : [chosen, ...named];
}
