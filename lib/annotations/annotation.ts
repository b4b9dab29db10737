import type { CategoryId } from "#lib/quality/category";
import type { Severity } from "#lib/quality/severity";
import type { Person } from "#lib/reviews/review";
import type { MachinePlace, PlaceFate, TextPlace } from "./place";

/** What it is about: words at places, whole segments, the article. */
export const annotationScopes = ["words", "segment", "article"] as const;
export type AnnotationScope = (typeof annotationScopes)[number];

/** What people decided on it. Deleted ones stay, struck through. */
export const annotationStatuses = ["open", "resolved", "rejected", "deleted"] as const;
export type AnnotationStatus = (typeof annotationStatuses)[number];

export const annotationOrigins = ["person", "finding", "edit", "import"] as const;
export type AnnotationOrigin = (typeof annotationOrigins)[number];

/** Which text the words were marked in. */
export const placeBases = ["text", "machine", "source"] as const;
export type PlaceBasis = (typeof placeBases)[number];

/** A place as the workbench holds it; `lib/annotations/follow-edit` follows it through what is typed. */
export type ReviewPlace = TextPlace &
  Readonly<{
    id: string;
    /** What was marked in one go has one number, also where a split made two places of it. */
    number: number;
    segmentId: string;
    basis: PlaceBasis;
    /** The words around it when it was marked. */
    before: string;
    after: string;
    /** Whose change made the fate what it is, and when; null while it is what it was when marked. */
    fateBy: Person | null;
    fateAt: string | null;
    machine: MachinePlace;
    /** What was marked of the source text, where it was that. */
    sourceQuote: string | null;
  }>;

/** An annotation as the workbench holds it. Instants are ISO 8601 in UTC. */
export type ReviewAnnotation = Readonly<{
  id: string;
  scope: AnnotationScope;
  category: CategoryId;
  severity: Severity;
  comment: string;
  suggestion: string | null;
  origin: AnnotationOrigin;
  originKey: string | null;
  cluster: string | null;
  sourceNotSeen: boolean;
  passId: string | null;
  author: Person;
  /** Whose judgement it was, where `author` brought it in from a file. */
  rater: string | null;
  createdAt: string;
  revision: number;
  /** By which of its article's changes it became what it is, its places among it. */
  change: number;
  status: AnnotationStatus;
  statusBy: Person | null;
  statusAt: string;
  statusReason: string | null;
  duplicateOfId: string | null;
  arbitratedAt: string | null;
  /** Of its places: the fate that asks most for a person. */
  fate: PlaceFate;
  /** By number, and what a split made of one as it is read; none for the article. */
  places: readonly ReviewPlace[];
}>;

export const annotationDeeds = [
  "made",
  "changed",
  "resized",
  "resolved",
  "rejected",
  "deleted",
  "reopened",
  "kept",
] as const;
export type AnnotationDeed = (typeof annotationDeeds)[number];

/** What was done to an annotation, newest first. `detail`: what it said and where from then on, or the reason. */
export type AnnotationHistory = readonly Readonly<{
  deed: AnnotationDeed;
  by: Person;
  at: string;
  detail: Readonly<Record<string, unknown>>;
}>[];
