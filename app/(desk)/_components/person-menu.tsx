"use client";
import { useTranslations } from "next-intl";
import { useTheme } from "next-themes";
import { signOut } from "#app/(desk)/account/actions";
import { Menu, MenuItem, MenuLine, MenuLink } from "#components/ui/menu";

/** The person's own menu: account, theme, out. */
export function PersonMenu({ name }: Readonly<{ name: string }>) {
  const t = useTranslations("common.person");
  const { theme = "system", themes, setTheme } = useTheme();
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
      <MenuItem onSelect={() => setTheme(themes[(themes.indexOf(theme) + 1) % themes.length] ?? "system")}>
        {t("theme", { theme })}
      </MenuItem>
      <MenuLine />
      <MenuItem onSelect={() => void leave()}>{t("signOut")}</MenuItem>
    </Menu>
  );
}
