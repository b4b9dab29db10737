import clsx from "clsx";
import { getTranslations } from "next-intl/server";
import { ScreenMessages } from "#components/forms/screen-messages";
import { deskAddress, isNarrowed } from "#lib/articles/desk-address";
import type { DeskFilter } from "#lib/articles/schema";
import type { SavedView } from "#lib/views/queries";
import { filterOf, viewQuery } from "#lib/views/view-query";
import { ChangeView } from "./change-view";
import { deskViewsId } from "./focus-desk-views";
import { SaveView } from "./save-view";

type Props = Readonly<{ filter: DeskFilter; deskId: string; views: readonly SavedView[]; mayShare: boolean }>;

/** My queue, all articles, and what the desk and the viewer saved; what is shown now can be saved beside them. */
export async function DeskViews({ filter, deskId, views, mayShare }: Props) {
  const t = await getTranslations("desk");
  const since = await getTranslations("since");
  const asked = viewQuery(filter);
  const isSaved = views.some(({ query }) => query === asked);
  // From a saved view "All articles" leads to all of them, not to the same search again.
  const queue = (view: DeskFilter["view"]) =>
    isSaved ? deskAddress({ view }, { desk: deskId }) : deskAddress(filter, { view, after: undefined });
  return (
    <nav id={deskViewsId} aria-label={t("title")} className="flex flex-wrap items-center gap-x-6 gap-y-1 pb-3">
      {(["mine", "all"] as const).map((view) => (
        <a key={view} href={queue(view)} {...linkLook(!isSaved && filter.view === view)}>
          {t(`view.${view}`)}
        </a>
      ))}
      <a
        href={deskAddress(filter, { changed: filter.changed ? undefined : "others", after: undefined, desk: deskId })}
        {...linkLook(!isSaved && filter.changed !== undefined)}
        aria-current={filter.changed ? "true" : undefined}
      >
        {since("filter")}
      </a>
      <ScreenMessages of={["desk"]}>
        {views.map((view) => (
          <span key={view.id} className="flex min-w-0 items-center gap-0.5">
            <a
              href={deskAddress(filterOf(view.query), { desk: deskId })}
              title={view.isShared ? t("views.shared") : undefined}
              {...linkLook(view.query === asked)}
            >
              <bdi>{view.name}</bdi>
            </a>
            {(mayShare || !view.isShared) && <ChangeView view={view} />}
          </span>
        ))}
        {isNarrowed(filter) && !isSaved && (
          <SaveView key={asked} query={asked} deskId={deskId} name={filter.q ?? ""} mayShare={mayShare} />
        )}
      </ScreenMessages>
    </nav>
  );
}

function linkLook(isHere: boolean) {
  return {
    "aria-current": isHere ? ("page" as const) : undefined,
    className: clsx(
      "min-w-0 border-b-2 pb-1 text-base no-underline [overflow-wrap:anywhere]",
      isHere ? "border-accent font-semibold text-ink" : "border-transparent text-ink-soft hover:text-ink",
    ),
  };
}
