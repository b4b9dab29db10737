"use client";
import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useId, useState } from "react";
import { Button } from "#components/ui/button";
import type { DismissalScope } from "#lib/findings/schema";
import type { ShownFinding } from "#lib/findings/shown-finding";
import { useBench, useWorkbench } from "./workbench-context";

/** Says that a finding is none, how far, and (when one likes) why. */
export function DismissalForm({ finding }: Readonly<{ finding: ShownFinding }>) {
  const t = useTranslations("review.findings");
  const workbench = useWorkbench();
  const activeId = useBench((state) => state.activeId);
  const mayApprove = useBench((state) => state.rights.mayApprove);
  const [scope, setScope] = useState<DismissalScope>("article");
  const [reason, setReason] = useState("");
  const name = useId();
  // The form goes with its focus: back to the sentence in front, unless the person went elsewhere.
  useEffect(
    () => () => {
      if (document.activeElement !== document.body) return;
      const { activeId: id } = workbench.store.state;
      document.querySelector<HTMLElement>(`[data-sentence="${id}"]`)?.focus({ preventScroll: true });
    },
    [workbench],
  );
  const here = finding.places.find(({ segmentId, isDismissed }) => segmentId === activeId && !isDismissed);
  const scopes: readonly DismissalScope[] = [
    ...(here && finding.places.length > 1 ? (["place"] as const) : []),
    "article",
    ...(mayApprove ? (["desk"] as const) : []),
  ];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    workbench.askDismissal(false);
    void workbench.findings.dismiss(finding.key, scope, reason.trim(), scope === "place" ? here : undefined);
  };
  return (
    <form onSubmit={submit} className="grid gap-2 rounded-md bg-sunken p-2">
      <fieldset className="grid gap-1">
        <legend className="mb-1 text-ink-soft">{t("scope.label")}</legend>
        {scopes.map((each) => (
          <label key={each} className="flex items-center gap-2 pointer-coarse:min-h-11">
            <input type="radio" name={`${name}-scope`} checked={scope === each} onChange={() => setScope(each)} />
            {t(`scope.${each}`)}
          </label>
        ))}
      </fieldset>
      <label className="grid gap-1">
        <span className="text-ink-soft">{t("reason")}</span>
        <input
          type="text"
          // biome-ignore lint/a11y/noAutofocus: the form was asked for by key or button, and this is what one types into
          autoFocus
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          onKeyDown={(event) => event.key === "Escape" && workbench.askDismissal(false)}
          className="min-h-9 rounded-md border border-line-strong bg-surface px-2"
        />
      </label>
      <div className="flex gap-2">
        <Button type="submit" look="primary">
          {t("dismiss")}
        </Button>
        <Button look="quiet" onClick={() => workbench.askDismissal(false)}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
