import "server-only";
import { ArticleChecker, type CheckQuestion } from "#lib/findings/article-checker";
import { answerQuestions } from "#lib/thread/answer-questions";

const checker = new ArticleChecker();

answerQuestions((question: CheckQuestion) => checker.check(question));
