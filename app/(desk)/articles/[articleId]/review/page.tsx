import { ScreenMessages } from "#components/forms/screen-messages";
import { forPage, requireViewer } from "#lib/http/page";
import { getReview } from "#lib/reviews/queries/get-review";
import { ReviewDesk } from "./_components/review-desk";

type Props = Readonly<{ params: Promise<{ articleId: string }> }>;

export async function generateMetadata({ params }: Props) {
  const { articleId } = await params;
  const { article } = await forPage(getReview(await requireViewer(), articleId));
  return { title: article.title };
}

export default async function ReviewPage({ params }: Props) {
  const { articleId } = await params;
  const review = await forPage(getReview(await requireViewer(), articleId));
  return (
    <ScreenMessages of={["review"]}>
      <ReviewDesk review={review} />
    </ScreenMessages>
  );
}
