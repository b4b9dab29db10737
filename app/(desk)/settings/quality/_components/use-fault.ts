"use client";
import { useTranslations } from "next-intl";
import type { ProfileDraft } from "#lib/annotations/profile-draft";
import type { ProfileFault } from "#lib/quality/profile-faults";

/** What every part of the form is given. */
export type Editing = Readonly<{
  draft: ProfileDraft;
  change: (next: Partial<ProfileDraft>) => void;
  faults: readonly ProfileFault[];
}>;

/** What is wrong at a place of the profile, in words; null where nothing is. */
export function useFault(faults: readonly ProfileFault[]): (field: string) => string | null {
  const t = useTranslations("profile.fault");
  return (field) => {
    const fault = faults.find((each) => each.field === field);
    return fault ? t(fault.code) : null;
  };
}
