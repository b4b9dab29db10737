import type { Viewer } from "#lib/auth/viewer";
import { decideSegment } from "#lib/reviews/commands/decide";
import { saveSegment } from "#lib/reviews/commands/save-segment";
import { reopenArticle, signOffArticle } from "#lib/reviews/commands/sign-off";
import { getReview } from "#lib/reviews/queries/get-review";
import type { ReviewSegment } from "#lib/reviews/review";
import { editsBetween } from "#lib/text/edit";
import { mapMarks } from "#lib/text/mark";
import { itIsMinutesAgo, timePasses } from "./clock";

type People = Readonly<{ chief: Viewer; editor: Viewer; reviewer: Viewer }>;
type Articles = Readonly<
  Record<"riverTalks" | "nightTrains" | "harbourMarket" | "heatPlan" | "teaTerraces" | "libraryAtNight", string>
>;

/** As if each sentence had been read: long enough for an approval that counts. */
const dwell = 12_000;

/** What has happened to the demo's articles so far: one in full swing, one ready, one signed off, one reopened, two new. */
export async function review(articles: Articles, { chief, editor, reviewer }: People): Promise<void> {
  itIsMinutesAgo(70);
  await change(reviewer, articles.riverTalks, [
    ["stumble over", "stumble over", "founder on"],
    ["left Valmer", "without agreement on the filling", "without agreeing on how fast to fill"],
    ["The JCW had however", "The JCW had however", "The Joint Water Commission had, however,"],
    [
      "diplomats",
      "has raised a last reservation on the calendar",
      "raised a last-minute reservation about the timetable",
    ],
    ["Red cloth", "Red cloth", "Red rag"],
  ]);
  await decide(reviewer, articles.riverTalks, ["left Valmer", "The JCW", "Joint Water Commission had"], "reviewed");
  itIsMinutesAgo(35);
  await decide(editor, articles.riverTalks, ["founder on", "Red rag", "our correspondent"], "approved");
  itIsMinutesAgo(12);
  await decide(
    reviewer,
    articles.riverTalks,
    ["conditioned her support"],
    "needsWork",
    "“Conditioned … to” is the French construction: made her support conditional on?",
  );

  itIsMinutesAgo(25 * 60);
  await change(reviewer, articles.harbourMarket, [
    ["Nabeel Al Khatib", "Nabeel Al Khatib", "Nabil al-Khatib"],
    ["Fishermen Union", "Fishermen Union", "Fishermen’s Union"],
    [
      "reopened on Sunday",
      "reopened on Sunday the fish market in the old harbour, after a restoration which lasted",
      "on Sunday reopened the fish market in the old harbour after a restoration that lasted",
    ],
    [
      "studies the request",
      "it studies the request, and that it will answer before the end of month",
      "it was studying the request and would answer before the end of the month",
    ],
  ]);
  itIsMinutesAgo(22 * 60);
  await decide(editor, articles.harbourMarket, null, "approved");

  itIsMinutesAgo(47 * 60);
  await change(reviewer, articles.teaTerraces, [
    ["Yue Lin came", "Yue Lin", "Lin Yue"],
    ["She she", "She she opened a live broadcast room", "She opened a livestreaming studio"],
  ]);
  itIsMinutesAgo(46 * 60);
  await decide(editor, articles.teaTerraces, null, "approved");
  await signOff(chief, articles.teaTerraces);

  itIsMinutesAgo(71 * 60);
  await change(editor, articles.heatPlan, [
    ["éventuellement", "que le plan éventuellement arrive", "que le plan arrive"],
    [
      "3.4 millions",
      "3.4 millions par an, dont la moitié vient de l’état",
      "3,4 millions par an, dont la moitié vient de l’État",
    ],
  ]);
  itIsMinutesAgo(69 * 60);
  await decide(chief, articles.heatPlan, null, "approved");
  await signOff(chief, articles.heatPlan);
  itIsMinutesAgo(5 * 60);
  await reopenArticle(chief, {
    articleId: articles.heatPlan,
    reason: "The mayor’s office corrected the number of cool rooms.",
  });
}

/** For each: the sentence that holds the first text gets its second replaced by the third. */
async function change(
  viewer: Viewer,
  articleId: string,
  changes: readonly (readonly [string, string, string])[],
): Promise<void> {
  for (const [within, from, to] of changes) {
    const segment = (await segmentsOf(viewer, articleId)).find(
      ({ text }) => text.includes(within) && text.includes(from),
    );
    if (!segment) throw new Error(`The demo has no sentence with “${within}”`);
    timePasses(segment.text);
    const text = segment.text.replace(from, to);
    const marks = mapMarks(segment.marks, editsBetween(segment.text, text, "en"));
    await saveSegment(viewer, {
      segmentId: segment.id,
      baseVersion: segment.version,
      cause: "edit",
      corrected: { text, marks },
    });
  }
}

async function decide(
  viewer: Viewer,
  articleId: string,
  within: readonly string[] | null,
  verdict: "reviewed" | "approved" | "needsWork",
  reason?: string,
): Promise<void> {
  const segments = await segmentsOf(viewer, articleId);
  for (const { id, version, text } of segments.filter(
    (segment) => within === null || within.some((part) => segment.text.includes(part)),
  )) {
    timePasses(text);
    await decideSegment(viewer, { segmentId: id, version, verdict, dwell, ...(reason && { reason }) });
  }
}

async function signOff(viewer: Viewer, articleId: string): Promise<void> {
  const note = "Read against the source by two of us.";
  await signOffArticle(viewer, { articleId, note, acceptedWarnings: ["unread", "untouched"] });
}

async function segmentsOf(viewer: Viewer, articleId: string): Promise<readonly ReviewSegment[]> {
  return (await getReview(viewer, articleId)).blocks.flatMap(({ segments }) => segments);
}
