"use client";
import { useTranslations } from "next-intl";
import type { CategoryId } from "#lib/quality/category";
import { keyOf } from "./category-keys";
import { CategorySearch } from "./category-search";
import { Choice, moveInGroup } from "./choice";

type Props = Readonly<{
  offered: readonly CategoryId[];
  chosen: CategoryId | null;
  onChoose: (category: CategoryId) => void;
}>;

/** What kind of error: those the desk uses, each with a letter; the whole tree by typing. */
export function CategoryChooser({ offered, chosen, onChoose }: Props) {
  const t = useTranslations("annotation.composer");
  const category = useTranslations("category");
  return (
    <div className="grid gap-2">
      <div
        role="radiogroup"
        data-categories=""
        aria-label={t("category")}
        aria-required="true"
        onKeyDown={moveInGroup}
        className="flex flex-wrap gap-1"
      >
        {offered.map((id, index) => (
          <Choice
            key={id}
            isChosen={id === chosen}
            isStop={chosen ? id === chosen : index === 0}
            onChoose={() => onChoose(id)}
            title={category(`${id}.definition`)}
            keyName={keyOf(index)}
          >
            {category(`${id}.name`)}
          </Choice>
        ))}
      </div>
      <CategorySearch onChoose={onChoose} />
    </div>
  );
}
