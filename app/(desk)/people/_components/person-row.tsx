"use client";
import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { useEffect } from "react";
import { changeRole, disablePerson, enablePerson, makeResetLink, removeMember } from "#app/(desk)/people/actions";
import { useAction } from "#components/forms/use-action";
import { Badge } from "#components/ui/badge";
import { Menu, MenuItem } from "#components/ui/menu";
import type { People } from "#lib/people/queries";
import { roles } from "#lib/people/role";
import type { ShownLink } from "./one-time-link";

type Props = Readonly<{
  deskId: string;
  person: People["people"][number];
  isSelf: boolean;
  onLink: (link: ShownLink) => void;
  onError: (error: string | null) => void;
}>;

/** One person of the desk. */
export function PersonRow({ deskId, person, isSelf, onLink, onError }: Props) {
  const t = useTranslations("people");
  const common = useTranslations("common");
  const format = useFormatter();
  const router = useRouter();
  const refresh = () => router.refresh();
  const role = useAction(changeRole, refresh);
  const removal = useAction(removeMember, refresh);
  const disabling = useAction(disablePerson, refresh);
  const enabling = useAction(enablePerson, refresh);
  const resetting = useAction(makeResetLink, onLink);
  const error = role.error ?? removal.error ?? disabling.error ?? enabling.error ?? resetting.error;
  useEffect(() => onError(error), [error, onError]);
  const member = { deskId, userId: person.id };
  return (
    <tr className="border-line border-b align-middle max-md:grid max-md:grid-cols-2 max-md:gap-x-2 max-md:py-3">
      <td className="px-2 py-2.5">
        <p className="font-medium">
          <bdi>{person.name}</bdi> {person.isDisabled && <Badge tone="care">{t("disabled")}</Badge>}
        </p>
        <p className="text-ink-faint text-sm">
          <bdi>{person.email}</bdi>
        </p>
      </td>
      <td className="px-2 py-2.5">
        <select
          aria-label={t("roleOf", { name: person.name })}
          value={person.role}
          onChange={(event) =>
            role.run({ ...member, role: roles.find((each) => each === event.target.value) ?? person.role })
          }
          className="min-h-9 rounded-md border border-line-strong bg-surface px-2"
        >
          {roles.map((each) => (
            <option key={each} value={each}>
              {common(`role.${each}`)}
            </option>
          ))}
        </select>
      </td>
      <td className="px-2 py-2.5 text-ink-soft text-sm">
        {person.lastSeenAt ? format.dateTime(new Date(person.lastSeenAt), "short") : t("never")}
      </td>
      <td className="px-2 py-2.5">
        <Menu
          look="quiet"
          label={
            <>
              <span aria-hidden="true">{t("actions")}</span>
              <span className="sr-only">{t("more", { name: person.name })}</span>
            </>
          }
        >
          {person.mayManageAccount && !person.isDisabled && (
            <MenuItem onSelect={() => resetting.run(member)}>{t("resetLink")}</MenuItem>
          )}
          {person.mayManageAccount && !isSelf && (
            <MenuItem onSelect={() => (person.isDisabled ? enabling : disabling).run(member)}>
              {t(person.isDisabled ? "enable" : "disable")}
            </MenuItem>
          )}
          {!isSelf && <MenuItem onSelect={() => removal.run(member)}>{t("remove")}</MenuItem>}
        </Menu>
      </td>
    </tr>
  );
}
