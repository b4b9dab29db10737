import { redirect } from "next/navigation";

export default async function ArticlePage({ params }: Readonly<{ params: Promise<{ articleId: string }> }>) {
  const { articleId } = await params;
  redirect(`/articles/${encodeURIComponent(articleId)}/review`);
}
