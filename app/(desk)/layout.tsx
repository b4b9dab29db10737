import { getTranslations } from "next-intl/server";
import { ScreenMessages } from "#components/forms/screen-messages";
import { Wordmark } from "#components/ui/wordmark";
import { canBringIn } from "#lib/articles/access";
import { deskInView } from "#lib/desks/desk-in-view";
import { requireViewer } from "#lib/http/page";
import { deskReportRole } from "#lib/reports/access";
import { NavLink } from "./_components/nav-link";
import { NotificationBell } from "./_components/notifications/notification-bell";
import { PaletteButton } from "./_components/palette/palette-button";
import { PaletteProvider } from "./_components/palette/palette-provider";
import { PersonMenu } from "./_components/person-menu";
import { ScreenMain } from "./_components/screen-main";
import { TourProvider } from "./_components/tour/tour-provider";

export default async function DeskLayout({ children }: Readonly<{ children: React.ReactNode }>) {
  const viewer = await requireViewer();
  const t = await getTranslations("common");
  const isAdmin = viewer.memberships.some(({ role }) => role === "admin");
  const mayReport = deskInView(viewer, undefined, deskReportRole) !== null;
  const tourDesk = viewer.memberships.find(({ deskId }) => canBringIn(viewer, deskId));
  const words = await getTranslations("palette");
  const places = [
    { href: "/", label: t("nav.desk") },
    { href: "/articles/new", label: t("nav.new") },
    { href: "/terms", label: t("nav.terms") },
    ...(viewer.memberships.some(({ role }) => role === "editor" || role === "admin")
      ? [{ href: "/terms/import", label: words("importTerms") }]
      : []),
    ...(mayReport ? [{ href: "/reports", label: t("nav.reports") }] : []),
    ...(isAdmin
      ? [
          { href: "/people", label: t("nav.people") },
          { href: "/audit", label: t("nav.audit") },
          { href: "/settings", label: t("nav.settings") },
          { href: "/settings/quality", label: words("quality") },
        ]
      : []),
    { href: "/jobs", label: t("person.jobs") },
    { href: "/account", label: t("person.account") },
  ];
  return (
    <ScreenMessages of={["palette", "notifications", "tour"]}>
      <PaletteProvider places={places}>
        <TourProvider>
          <div className="min-h-screen">
            <a href="#content" className="sr-only z-50 bg-surface p-3 focus:not-sr-only focus:absolute">
              {t("skip")}
            </a>
            <header className="border-line border-b bg-surface print:hidden">
              <div className="mx-auto flex max-w-[88rem] flex-wrap items-center gap-x-6 gap-y-1 px-4 py-2">
                <a href="/" aria-label="Stet" className="text-ink no-underline">
                  <Wordmark />
                </a>
                <nav aria-label={t("nav.label")} className="order-last flex flex-wrap max-sm:w-full sm:order-none">
                  <NavLink href="/">{t("nav.desk")}</NavLink>
                  <NavLink href="/articles/new">{t("nav.new")}</NavLink>
                  <NavLink href="/terms">{t("nav.terms")}</NavLink>
                  {mayReport && <NavLink href="/reports">{t("nav.reports")}</NavLink>}
                  {isAdmin && <NavLink href="/people">{t("nav.people")}</NavLink>}
                  {isAdmin && <NavLink href="/audit">{t("nav.audit")}</NavLink>}
                  {isAdmin && <NavLink href="/settings">{t("nav.settings")}</NavLink>}
                </nav>
                <div className="ms-auto flex items-center gap-1">
                  <PaletteButton />
                  <NotificationBell />
                  <PersonMenu name={viewer.name} tourDeskId={tourDesk?.deskId ?? null} />
                </div>
              </div>
            </header>
            <ScreenMain>{children}</ScreenMain>
          </div>
        </TourProvider>
      </PaletteProvider>
    </ScreenMessages>
  );
}
