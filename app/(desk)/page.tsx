import { getLocale, getTranslations } from "next-intl/server";
import { DeskSwitch } from "#components/forms/desk-switch";
import { ScreenMessages } from "#components/forms/screen-messages";
import { buttonClass } from "#components/ui/button";
import { PageHeader } from "#components/ui/page-header";
import { canAssign, canBringIn } from "#lib/articles/access";
import { countUnread } from "#lib/articles/queries/count-unread";
import { listArticles, listReviewers } from "#lib/articles/queries/list-articles";
import { readSearch } from "#lib/articles/queries/read-search";
import { deskFilter } from "#lib/articles/schema";
import { deskInView } from "#lib/desks/desk-in-view";
import { forPage, requireViewer } from "#lib/http/page";
import { isTourOffered } from "#lib/people/queries";
import { canShareViews } from "#lib/views/access";
import { listViews } from "#lib/views/queries";
import { viewQuery } from "#lib/views/view-query";
import { ArticleTable } from "./_components/article-table";
import { DeskEmpty } from "./_components/desk-empty";
import { DeskFilters } from "./_components/desk-filters";
import { UnsavedWords } from "./_components/drafts/unsaved-words";
import { LiveDesk } from "./_components/live/live-desk";
import { SearchNotes } from "./_components/search-notes";
import { TourOffer } from "./_components/tour/tour-offer";

type Props = Readonly<{ searchParams: Promise<Record<string, string | string[] | undefined>> }>;

export async function generateMetadata() {
  return { title: (await getTranslations("desk"))("title") };
}

export default async function DeskPage({ searchParams }: Props) {
  const viewer = await requireViewer();
  const filter = deskFilter.parse(await searchParams);
  const t = await getTranslations("desk");
  const common = await getTranslations("common.desk");
  const desk = deskInView(viewer, filter.desk);
  if (!desk) return <p className="mx-auto max-w-2xl px-4 py-16">{common("none")}</p>;
  const mayBringIn = canBringIn(viewer, desk.deskId);
  const wanted = await readSearch(viewer, desk.deskId, filter.q, await getLocale());
  const [list, people, views, isNew, unread] = await forPage(
    Promise.all([
      listArticles(viewer, desk.deskId, filter, wanted),
      listReviewers(viewer, desk.deskId),
      listViews(viewer, desk.deskId),
      isTourOffered(viewer),
      wanted?.words.length ? countUnread(viewer, desk.deskId) : 0,
    ]),
  );
  const shown = { filter, people, deskId: desk.deskId };
  return (
    <div className="mx-auto max-w-[88rem] px-4 py-8">
      <PageHeader title={desk.deskName}>
        <DeskSwitch desks={viewer.memberships} current={desk.deskId} />
        {mayBringIn && (
          <a href="/articles/new" className={buttonClass("primary")}>
            {t("bringIn")}
          </a>
        )}
      </PageHeader>
      {isNew && mayBringIn && <TourOffer deskId={desk.deskId} />}
      <ScreenMessages of={["desk"]}>
        <UnsavedWords personId={viewer.userId} />
      </ScreenMessages>
      <DeskFilters {...shown} views={views} mayShare={canShareViews(viewer, desk.deskId)} />
      <SearchNotes unknown={wanted?.unknown ?? []} unread={unread} />
      <ScreenMessages of={["desk", "exportFormat", "since"]}>
        <LiveDesk deskId={desk.deskId} list={list} filter={filter}>
          <ArticleTable
            {...shown}
            list={list}
            query={viewQuery(filter)}
            mayAssign={canAssign(viewer, desk.deskId)}
            empty={<DeskEmpty filter={filter} deskId={desk.deskId} mayBringIn={mayBringIn} />}
          />
        </LiveDesk>
      </ScreenMessages>
    </div>
  );
}
