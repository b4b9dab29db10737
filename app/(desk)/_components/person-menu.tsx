"use client";
import { useTranslations } from "next-intl";
import { useTheme } from "next-themes";
import { signOut } from "#app/(desk)/account/actions";
import { bringInSample } from "#app/(desk)/actions";
import { Menu, MenuItem, MenuLine, MenuLink } from "#components/ui/menu";
import { beginTour } from "./tour/tour-provider";

/** `tourDeskId`: where this person may bring a sample article in; null for who may nowhere. */
type Props = Readonly<{ name: string; tourDeskId: string | null }>;

/** The person's own menu: account, tour, theme, out. */
export function PersonMenu({ name, tourDeskId }: Props) {
  const t = useTranslations("common.person");
  const { theme = "system", themes, setTheme } = useTheme();
  const tour = useTranslations("tour");
  const takeTour = async (deskId: string) => {
    const answer = await bringInSample({ deskId });
    if (answer.ok) beginTour(answer.value.id);
  };
  const leave = async () => {
    await signOut({});
    location.assign("/sign-in");
  };
  return (
    <Menu
      look="quiet"
      label={
        <>
          <span className="sr-only">{t("menu")}: </span>
          {name}
        </>
      }
    >
      <MenuLink href="/account">{t("account")}</MenuLink>
      {tourDeskId && <MenuItem onSelect={() => void takeTour(tourDeskId)}>{tour("menu")}</MenuItem>}
      <MenuItem onSelect={() => setTheme(themes[(themes.indexOf(theme) + 1) % themes.length] ?? "system")}>
        {t("theme", { theme })}
      </MenuItem>
      <MenuLine />
      <MenuItem onSelect={() => void leave()}>{t("signOut")}</MenuItem>
    </Menu>
  );
}
