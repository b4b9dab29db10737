"use client";
import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button";

/** That articles came which the page does not show yet; they come in when the reader says so. It moves nothing. */
export function FreshArticles({ count, onShow }: Readonly<{ count: number; onShow: () => void }>) {
  const t = useTranslations("desk.live");
  return (
    <>
      <span role="status" className="sr-only">
        {count > 0 && t("fresh", { count })}
      </span>
      {count > 0 && (
        <div className="pointer-events-none fixed inset-x-0 bottom-5 z-20 flex justify-center print:hidden">
          <Button look="primary" className="pointer-events-auto shadow-lg" onClick={onShow}>
            {t("show", { count })}
          </Button>
        </div>
      )}
    </>
  );
}
