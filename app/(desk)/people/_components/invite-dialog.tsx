"use client";
import { useTranslations } from "next-intl";
import { invitePerson } from "#app/(desk)/people/actions";
import { fieldsOf, useAction } from "#components/forms/use-action";
import { Button } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { SelectField, TextField } from "#components/ui/field";
import { Notice } from "#components/ui/notice";
import { roles } from "#lib/people/role";
import type { ShownLink } from "./one-time-link";

type Props = Readonly<{ deskId: string; isOpen: boolean; onClose: () => void; onInvited: (link: ShownLink) => void }>;

export function InviteDialog({ deskId, isOpen, onClose, onInvited }: Props) {
  const t = useTranslations("people");
  const common = useTranslations("common");
  const { run, isPending, error } = useAction(invitePerson, onInvited);
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t("inviteTitle")}
      description={t("roles")}
      closeLabel={common("close")}
    >
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          const { email = "", role } = fieldsOf(event.currentTarget);
          run({ deskId, email, role: roles.find((each) => each === role) ?? "reader" });
        }}
      >
        {error && <Notice tone="alarm">{error}</Notice>}
        <TextField label={t("email")} name="email" type="email" required dir="ltr" autoComplete="off" />
        <SelectField label={t("role")} name="role" defaultValue="reviewer">
          {roles.map((role) => (
            <option key={role} value={role}>
              {common(`role.${role}`)}
            </option>
          ))}
        </SelectField>
        <Button look="primary" type="submit" disabled={isPending}>
          {t("invite")}
        </Button>
      </form>
    </Dialog>
  );
}
