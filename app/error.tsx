"use client";
import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button";
import { PageHeader } from "#components/ui/page-header";

export default function ErrorPage({ reset }: Readonly<{ reset: () => void }>) {
  const t = useTranslations("common.error");
  return (
    <main className="mx-auto max-w-2xl px-4 py-24">
      <PageHeader title={t("title")} lead={t("text")} />
      <Button look="primary" onClick={reset}>
        {t("retry")}
      </Button>
    </main>
  );
}
