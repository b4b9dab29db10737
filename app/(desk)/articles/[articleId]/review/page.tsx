import { cache } from "react";
import { ScreenMessages } from "#components/forms/screen-messages";
import { offeredProviders } from "#lib/auth/providers";
import { forPage, requireViewer } from "#lib/http/page";
import { getReview } from "#lib/reviews/queries/get-review";
import { getDeeds } from "#lib/visits/queries/get-deeds";
import { ReviewDesk } from "./_components/review-desk";

type Props = Readonly<{ params: Promise<{ articleId: string }> }>;

/** Once for the title and the page. */
const read = cache(async (articleId: string) => forPage(getReview(await requireViewer(), articleId)));

export async function generateMetadata({ params }: Props) {
  const { article } = await read((await params).articleId);
  return { title: article.title };
}

export default async function ReviewPage({ params }: Props) {
  const { articleId } = await params;
  const viewer = await requireViewer();
  const [review, deeds] = await Promise.all([read(articleId), forPage(getDeeds(viewer, articleId))]);
  return (
    <ScreenMessages
      of={[
        "review",
        "annotation",
        "category",
        "severity",
        "finding",
        "detector",
        "termForms",
        "talk",
        "together",
        "passes",
        "effort",
        "correction",
        "exportFormat",
        "find",
        "palette",
        "returned",
        "signIn",
        "since",
      ]}
    >
      <ReviewDesk review={review} deeds={deeds} account={{ email: viewer.email, providers: offeredProviders() }} />
    </ScreenMessages>
  );
}
