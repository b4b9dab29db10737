import * as account from "#app/(desk)/account/actions";
import * as desk from "#app/(desk)/actions";
import * as people from "#app/(desk)/people/actions";
import * as settings from "#app/(desk)/settings/actions";
import * as front from "#app/sign-in/actions";
import { annotationDoors } from "#app/testing/annotation-doors";
import { jobDoors } from "#app/testing/job-doors";
import {
  at,
  authDoor,
  changeOwnPassword,
  correctionNote,
  createOne,
  exportSome,
  invitation,
  joinAnotherDesk,
  link,
  onArticle,
  onSegment,
  openInvitation,
  password,
  preview,
  reopenSignedOff,
  setUpAnswer,
  signOffApproved,
  unusedEmail,
} from "#app/testing/knocks";
import {
  dismissOne,
  replaceOne,
  reviveOne,
  undoReplaceOne,
  undoUnifyOne,
  unifyOne,
} from "#app/testing/knocks-findings";
import { streamOfOne, streamOfWindow, tellPlaceInOne, visitOne } from "#app/testing/knocks-live";
import { addOne, changeOne, importSome, previewSome, retireOne, takeOut, termsOfOne } from "#app/testing/knocks-terms";
import { searchDoors } from "#app/testing/search-doors";
import { suggestionDoors } from "#app/testing/suggestion-doors";
import { viewDoors } from "#app/testing/view-doors";
import type { World } from "#app/testing/world";
import type { Role } from "#lib/people/role";

export const callers = ["signedOut", "stranger", "reader", "reviewer", "editor", "admin"] as const;
export type Caller = (typeof callers)[number];
export type Outcome = "allowed" | "signed-out" | "forbidden" | "not-found";

/** A door, who may pass at least, and how to knock so that nothing but rights can refuse. */
export type Door = Readonly<{
  least: "anyone" | "signedIn" | Role;
  /** What a stranger hears, where it is not "not-found". */
  stranger?: Outcome;
  /** Changes nothing, so another site's page may ask (and cannot read the answer). */
  reads?: true;
  call: (world: World) => Promise<unknown>;
}>;

/** Every server action and route × who may use it. A new one that is not here fails the build. */
export const doors: Readonly<Record<string, Door>> = {
  "action sign-in/actions completeSetUp": { least: "anyone", call: setUpAnswer },
  "action sign-in/actions acceptInvitation": {
    least: "anyone",
    call: async (world) =>
      front.acceptInvitation({ token: await invitation(world, unusedEmail()), name: "New person", password }),
  },
  "action sign-in/actions requestReset": { least: "anyone", call: () => front.requestReset({ email: unusedEmail() }) },
  "action sign-in/actions resetPassword": {
    least: "anyone",
    call: async (world) =>
      front.resetPassword({ token: await link(world, { kind: "reset", userId: await world.other() }), password }),
  },
  "action sign-in/actions joinDesk": { least: "signedIn", call: joinAnotherDesk },
  "action account/actions signOut": { least: "signedIn", call: () => account.signOut({}) },
  "action account/actions signOutEverywhere": { least: "signedIn", call: () => account.signOutEverywhere({}) },
  "action account/actions revokeSession": {
    least: "signedIn",
    call: (world) => account.revokeSession({ sessionId: world.sessionId() || crypto.randomUUID() }),
  },
  "action account/actions updateProfile": {
    least: "signedIn",
    call: () => account.updateProfile({ name: "Another name", locale: "fr" }),
  },
  "action account/actions changePassword": { least: "signedIn", call: changeOwnPassword },
  "action people/actions invitePerson": {
    least: "admin",
    call: ({ deskId }) => people.invitePerson({ deskId, email: unusedEmail(), role: "reviewer" }),
  },
  "action people/actions revokeInvitation": {
    least: "admin",
    call: async (world) => people.revokeInvitation({ deskId: world.deskId, linkId: await openInvitation(world) }),
  },
  "action people/actions changeRole": {
    least: "admin",
    call: async (world) => people.changeRole({ deskId: world.deskId, userId: await world.other(), role: "editor" }),
  },
  "action people/actions removeMember": {
    least: "admin",
    call: async (world) => people.removeMember({ deskId: world.deskId, userId: await world.other() }),
  },
  "action people/actions disablePerson": {
    least: "admin",
    call: async (world) => people.disablePerson({ deskId: world.deskId, userId: await world.other() }),
  },
  "action people/actions enablePerson": {
    least: "admin",
    call: async (world) => people.enablePerson({ deskId: world.deskId, userId: await world.other() }),
  },
  "action people/actions makeResetLink": {
    least: "admin",
    call: async (world) => people.makeResetLink({ deskId: world.deskId, userId: await world.other() }),
  },
  "action settings/actions createDesk": {
    least: "admin",
    stranger: "allowed",
    call: () => settings.createDesk({ name: "A further desk" }),
  },
  "action settings/actions updateDesk": {
    least: "admin",
    call: ({ deskId }) =>
      settings.updateDesk({ deskId, name: "World desk", fourEyes: true, warnUnread: true, blockCritical: true }),
  },
  "action settings/actions switchDetectors": {
    least: "admin",
    call: ({ deskId }) => settings.switchDetectors({ deskId, detectorsOff: ["omission"] }),
  },
  "action settings/actions setQualityProfile": {
    least: "admin",
    call: ({ deskId }) => settings.setQualityProfile({ deskId, preset: "esa" }),
  },
  "action terms/actions addTerm": { least: "editor", call: addOne },
  "action terms/actions changeTerm": { least: "editor", call: changeOne },
  "action terms/actions retireTerm": { least: "editor", call: retireOne },
  "action terms/actions previewList": { least: "editor", call: previewSome },
  "action terms/actions importTerms": { least: "editor", call: importSome },
  "action actions assignArticles": {
    least: "editor",
    call: async (world) =>
      desk.assignArticles({ articleIds: [(await world.article()).id], assigneeId: world.people.reviewer }),
  },
  "action actions bringInSample": {
    least: "reviewer",
    call: ({ deskId }) => desk.bringInSample({ deskId }),
  },
  "action actions leaveTour": { least: "signedIn", call: () => desk.leaveTour({}) },
  "action actions takeArticle": {
    least: "reviewer",
    call: async (world) => desk.takeArticle({ articleId: (await world.article()).id }),
  },

  "GET /api/health": { least: "anyone", reads: true, call: async () => (await import("#app/api/health/route")).GET() },
  "GET /api/auth/[...nextauth]": { least: "anyone", reads: true, call: (world) => authDoor(world, "GET") },
  "POST /api/auth/[...nextauth]": { least: "anyone", call: (world) => authDoor(world, "POST") },
  "GET /api/v1/audit": {
    least: "admin",
    reads: true,
    call: async (world) => {
      const { GET } = await import("#app/api/v1/audit/route");
      return GET(world.request(`/api/v1/audit?desk=${world.deskId}&format=csv`), at({}));
    },
  },
  "GET /api/v1/reports": {
    least: "editor",
    reads: true,
    call: async (world) => {
      const { GET } = await import("#app/api/v1/reports/route");
      return GET(world.request(`/api/v1/reports?desk=${world.deskId}`), at({}));
    },
  },
  "GET /api/v1/terms": { least: "reader", reads: true, call: takeOut },
  "POST /api/v1/imports": { least: "reviewer", call: preview },
  "GET /api/v1/articles": {
    least: "signedIn",
    reads: true,
    call: async (world) => {
      const { GET } = await import("#app/api/v1/articles/route");
      return GET(world.request("/api/v1/articles?q=talks"), at({}));
    },
  },
  "POST /api/v1/articles": { least: "reviewer", call: createOne },
  "GET /api/v1/articles/[articleId]": {
    least: "reader",
    reads: true,
    call: async (world) => {
      const { GET } = await import("#app/api/v1/articles/[articleId]/route");
      return GET(world.request("/api/v1/articles"), at({ articleId: (await world.article()).id }));
    },
  },
  "POST /api/v1/articles/[articleId]/exports": {
    least: "reader",
    call: (world) => onArticle(world, import("#app/api/v1/articles/[articleId]/exports/route"), { format: "text" }),
  },
  "POST /api/v1/exports": { least: "reader", call: exportSome },
  "GET /api/v1/articles/[articleId]/correction-note": {
    least: "reader",
    reads: true,
    call: correctionNote,
  },
  "GET /api/v1/articles/[articleId]/findings": {
    least: "reader",
    reads: true,
    call: async (world) => {
      const { GET } = await import("#app/api/v1/articles/[articleId]/findings/route");
      return GET(world.request("/"), at({ articleId: (await world.article()).id }));
    },
  },
  "POST /api/v1/articles/[articleId]/findings/dismiss": { least: "reviewer", call: dismissOne },
  "POST /api/v1/articles/[articleId]/findings/revive": { least: "reviewer", call: reviveOne },
  "POST /api/v1/articles/[articleId]/unify": { least: "reviewer", call: unifyOne },
  "POST /api/v1/articles/[articleId]/unify/undo": { least: "reviewer", call: undoUnifyOne },
  "POST /api/v1/articles/[articleId]/replace": { least: "reviewer", call: replaceOne },
  "POST /api/v1/articles/[articleId]/replace/undo": { least: "reviewer", call: undoReplaceOne },
  ...annotationDoors,
  ...suggestionDoors,
  ...jobDoors,
  ...viewDoors,
  ...searchDoors,
  // A stranger has a bell, too; that it tells nobody of another's desk is lib/live's to test.
  "GET /api/v1/live": { least: "signedIn", reads: true, call: streamOfWindow },
  "GET /api/v1/articles/[articleId]/live": { least: "reader", reads: true, call: streamOfOne },
  "POST /api/v1/articles/[articleId]/presence": { least: "reader", call: tellPlaceInOne },
  "POST /api/v1/articles/[articleId]/visit": { least: "reader", call: visitOne },
  "POST /api/v1/articles/[articleId]/sign-off": { least: "editor", call: signOffApproved },
  "POST /api/v1/articles/[articleId]/reopen": { least: "editor", call: reopenSignedOff },
  "POST /api/v1/segments/[segmentId]/save": {
    least: "reviewer",
    call: (world) =>
      onSegment(world, import("#app/api/v1/segments/[segmentId]/save/route"), {
        baseVersion: 1,
        text: "It was a red rag.",
        marks: [],
      }),
  },
  "POST /api/v1/segments/[segmentId]/split": {
    least: "reviewer",
    call: (world) =>
      onSegment(world, import("#app/api/v1/segments/[segmentId]/split/route"), { baseVersion: 1, at: 7 }),
  },
  "POST /api/v1/segments/[segmentId]/join": {
    least: "reviewer",
    call: (world) =>
      onSegment(world, import("#app/api/v1/segments/[segmentId]/join/route"), { baseVersion: 1, nextVersion: 1 }),
  },
  "POST /api/v1/segments/[segmentId]/restore": {
    least: "reviewer",
    call: (world) =>
      onSegment(world, import("#app/api/v1/segments/[segmentId]/restore/route"), { baseVersion: 1, number: 1 }),
  },
  "POST /api/v1/segments/[segmentId]/decide": {
    least: "editor",
    call: (world) =>
      onSegment(world, import("#app/api/v1/segments/[segmentId]/decide/route"), {
        version: 1,
        verdict: "approved",
        dwell: 9000,
      }),
  },
  "GET /api/v1/segments/[segmentId]/terms": { least: "reader", reads: true, call: termsOfOne },
  "GET /api/v1/segments/[segmentId]/history": {
    least: "reader",
    reads: true,
    call: async (world) => {
      const { GET } = await import("#app/api/v1/segments/[segmentId]/history/route");
      return GET(world.request("/"), at({ segmentId: (await world.article()).segments[0]?.id ?? "" }));
    },
  },
};
