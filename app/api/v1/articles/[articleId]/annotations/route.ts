import { annotate } from "#lib/annotations/commands/annotate";
import { getArticleAnnotations } from "#lib/annotations/queries/article-annotations";
import { annotateInput, articleInput } from "#lib/annotations/schema";
import { readRoute, writeRoute } from "#lib/http/route";

export const GET = readRoute(articleInput, getArticleAnnotations);
export const POST = writeRoute(annotateInput, annotate);
