"use client";
import clsx from "clsx";
import { useTranslations } from "next-intl";
import { type CategoryId, categoryIds, childrenOf, dimensionIds, lineageOf } from "#lib/quality/category";
import { NumberBox } from "./number-box";
import { ProfileSection } from "./profile-section";
import { type Editing, useFault } from "./use-fault";

/** The tree of categories, a dimension at a time: which are offered, and how much each weighs. */
export function CategoryFields(editing: Editing) {
  const t = useTranslations("profile.categories");
  const names = useTranslations("category");
  const { draft, faults } = editing;
  const faultAt = useFault(faults);
  const empty = faultAt("categories");
  return (
    <ProfileSection title={t("title")} text={t("text")}>
      {empty && (
        <p role="alert" className="text-alarm text-sm">
          {empty}
        </p>
      )}
      <div className="grid">
        {dimensionIds.map((dimension) => {
          const kinds = categoryIds.filter((id) => lineageOf(id).includes(dimension));
          const count = kinds.filter((id) => draft.categories.includes(id)).length;
          const hasFault = faults.some(({ field }) => kinds.some((id) => field === `weights.${id}`));
          return (
            <details key={dimension} open={hasFault || undefined} className="border-line border-t py-1.5">
              <summary className="cursor-pointer pointer-coarse:py-2.5">
                <span className="font-medium">{names(`${dimension}.name`)}</span>{" "}
                <span className="text-ink-soft text-sm">{t("count", { count })}</span>
              </summary>
              <table className="mt-1 w-full text-sm">
                <thead>
                  <tr className="text-ink-faint">
                    <th scope="col" className="py-1 text-start font-normal">
                      {t("offered")}
                    </th>
                    <th scope="col" className="py-1 text-end font-normal">
                      {t("weight")}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  <Kinds of={dimension} depth={0} {...editing} />
                </tbody>
              </table>
            </details>
          );
        })}
      </div>
    </ProfileSection>
  );
}

const indents = ["", "ps-6", "ps-12"];

function Kinds({ of: id, depth, ...editing }: Editing & Readonly<{ of: CategoryId; depth: number }>) {
  return (
    <>
      <Row id={id} depth={depth} {...editing} />
      {childrenOf(id).map((kind) => (
        <Kinds key={kind} of={kind} depth={depth + 1} {...editing} />
      ))}
    </>
  );
}

function Row({ id, depth, draft, change, faults }: Editing & Readonly<{ id: CategoryId; depth: number }>) {
  const t = useTranslations("profile.categories");
  const names = useTranslations("category");
  const faultAt = useFault(faults);
  const name = names(`${id}.name`);
  const offer = (isOffered: boolean) =>
    change({ categories: categoryIds.filter((each) => (each === id ? isOffered : draft.categories.includes(each))) });
  const weigh = (text: string) => {
    const { [id]: _, ...others } = draft.weights;
    change({ weights: text.trim() === "" ? others : { ...others, [id]: text } });
  };
  return (
    <tr className="align-top">
      <th scope="row" className={clsx("py-1 text-start font-normal", indents[depth])}>
        <label className="flex items-start gap-2.5 pointer-coarse:min-h-11">
          <input
            type="checkbox"
            checked={draft.categories.includes(id)}
            onChange={(event) => offer(event.target.checked)}
            className="mt-0.5 size-4 shrink-0 accent-accent"
          />
          <span>
            {name}
            <span className="block text-ink-faint text-xs">{names(`${id}.definition`)}</span>
          </span>
        </label>
      </th>
      <td className="py-1 ps-3 text-end">
        <NumberBox
          label={t("weightOf", { name })}
          value={draft.weights[id] ?? ""}
          placeholder="1"
          error={faultAt(`weights.${id}`)}
          onChange={weigh}
        />
      </td>
    </tr>
  );
}
