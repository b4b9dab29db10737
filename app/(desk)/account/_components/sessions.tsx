"use client";
import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { revokeSession, signOutEverywhere } from "#app/(desk)/account/actions";
import { useAction } from "#components/forms/use-action";
import { Badge } from "#components/ui/badge";
import { Button } from "#components/ui/button";
import { Notice } from "#components/ui/notice";
import type { MySession } from "#lib/people/queries";

/** Where one is signed in; each session can be ended, or all. */
export function Sessions({ sessions }: Readonly<{ sessions: readonly MySession[] }>) {
  const t = useTranslations("account");
  const format = useFormatter();
  const router = useRouter();
  const revoke = useAction(revokeSession, () => router.refresh());
  const everywhere = useAction(signOutEverywhere, () => location.assign("/sign-in"));
  const error = revoke.error ?? everywhere.error;
  return (
    <section className="grid gap-4">
      <h2 className="font-semibold font-serif text-xl">{t("sessions")}</h2>
      {error && <Notice tone="alarm">{error}</Notice>}
      <ul>
        {sessions.map(({ id, userAgent, address, lastSeenAt, isThis }) => (
          <li key={id} className="flex items-center gap-4 border-line border-b py-2.5">
            <div className="min-w-0">
              <p className="truncate">
                <bdi>{browserIn(userAgent)}</bdi> {isThis && <Badge tone="good">{t("this")}</Badge>}
              </p>
              <p className="text-ink-faint text-sm">
                <bdi>{address}</bdi> · {t("seen", { date: format.dateTime(new Date(lastSeenAt), "short") })}
              </p>
            </div>
            {!isThis && (
              <Button look="quiet" className="ms-auto" onClick={() => revoke.run({ sessionId: id })}>
                {t("revoke")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <div>
        <Button look="danger" onClick={() => everywhere.run({})}>
          {t("everywhere")}
        </Button>
      </div>
    </section>
  );
}

/** A browser and its system, as far as it names itself. */
function browserIn(userAgent: string): string {
  const browser = userAgent
    .match(/(Firefox|Edg|Chrome|Safari)\/\d+/)?.[0]
    ?.replace("/", " ")
    .replace("Edg", "Edge");
  const system = userAgent.match(/Windows|Mac OS X|Android|iPhone|iPad|Linux/)?.[0];
  return [browser ?? userAgent.slice(0, 40), system].filter(Boolean).join(" · ") || "–";
}
