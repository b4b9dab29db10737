import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
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
  const { review: messages } = await getMessages();
  return (
    <NextIntlClientProvider messages={{ review: messages }}>
      <ReviewDesk review={review} />
    </NextIntlClientProvider>
  );
}
