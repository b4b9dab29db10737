"use client";
import { useTranslations } from "next-intl";
import { AnnotationsPlace } from "./annotations/annotations-place";
import { FindingsPlace } from "./findings-place";
import { TalkPlace } from "./talk/talk-place";

const head = "mt-6 mb-2 border-line border-t pt-4 font-medium text-ink-soft";

/** What the checks found in the article, what people marked, and what they say of it as a whole. */
export function ArticleLists() {
  const t = useTranslations("review");
  return (
    <>
      <h2 className={head}>{t("places.findings")}</h2>
      <FindingsPlace id={null} />
      <h2 className={head}>{t("places.annotations")}</h2>
      <AnnotationsPlace id={null} />
      <h2 className={head}>{t("places.comments")}</h2>
      <TalkPlace id={null} />
    </>
  );
}
