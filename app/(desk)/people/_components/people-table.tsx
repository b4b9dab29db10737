"use client";
import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { revokeInvitation } from "#app/(desk)/people/actions";
import { useAction } from "#components/forms/use-action";
import { Button } from "#components/ui/button";
import { Notice } from "#components/ui/notice";
import type { People } from "#lib/people/queries";
import { InviteDialog } from "./invite-dialog";
import { OneTimeLink, type ShownLink } from "./one-time-link";
import { PersonRow } from "./person-row";

type Props = Readonly<{ deskId: string; people: People; viewerId: string }>;

/** A desk's people and open invitations, with everything an admin does about them. */
export function PeopleTable({ deskId, people, viewerId }: Props) {
  const t = useTranslations("people");
  const router = useRouter();
  const [isInviting, setInviting] = useState(false);
  const [link, setLink] = useState<ShownLink | null>(null);
  const [error, setError] = useState<string | null>(null);
  const revoke = useAction(revokeInvitation, () => router.refresh());
  const show = (shown: ShownLink) => {
    setLink(shown);
    setInviting(false);
    router.refresh();
  };
  const problem = error ?? revoke.error;
  return (
    <>
      {problem && (
        <Notice tone="alarm" className="mb-4">
          {problem}
        </Notice>
      )}
      {link && <OneTimeLink link={link} />}
      <div className="pb-3">
        <Button look="primary" onClick={() => setInviting(true)}>
          {t("invite")}
        </Button>
      </div>
      <table aria-label={t("title")} className="w-full border-collapse max-md:block">
        <thead className="max-md:sr-only">
          <tr className="border-line border-b text-ink-faint text-xs">
            {(["name", "role", "seen", "actions"] as const).map((column) => (
              <th key={column} scope="col" className="px-2 py-2 text-start font-medium">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-md:block">
          {people.people.map((person) => (
            <PersonRow
              key={person.id}
              deskId={deskId}
              person={person}
              isSelf={person.id === viewerId}
              onLink={show}
              onError={setError}
            />
          ))}
        </tbody>
      </table>
      {people.invitations.length > 0 && (
        <section className="pt-8">
          <h2 className="font-semibold font-serif text-xl">{t("invitations")}</h2>
          <ul>
            {people.invitations.map(({ id, email, role, by, expiresAt }) => (
              <Invitation
                key={id}
                {...{ email, role, by, expiresAt }}
                onRevoke={() => revoke.run({ deskId, linkId: id })}
              />
            ))}
          </ul>
        </section>
      )}
      <InviteDialog deskId={deskId} isOpen={isInviting} onClose={() => setInviting(false)} onInvited={show} />
    </>
  );
}

type InvitationProps = Readonly<{
  email: string;
  role: People["invitations"][number]["role"];
  by: string;
  expiresAt: string;
  onRevoke: () => void;
}>;

function Invitation({ email, role, by, expiresAt, onRevoke }: InvitationProps) {
  const t = useTranslations("people");
  const roles = useTranslations("common.role");
  const format = useFormatter();
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-b py-2">
      <bdi className="font-medium">{email}</bdi>
      <span className="text-ink-soft text-sm">
        {roles(role)} · {t("invitedBy", { name: by, date: format.dateTime(new Date(expiresAt), "short") })}
      </span>
      <Button look="quiet" className="ms-auto" onClick={onRevoke}>
        {t("revoke")}
        <span className="sr-only">: {email}</span>
      </Button>
    </li>
  );
}
