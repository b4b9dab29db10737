import { type ExchangeElement, elementIn, elementsIn } from "#lib/exchange/exchange-xml";
import { checkListIds, type Inherited, isLanguage } from "./check-unit";
import type { FaultList } from "./fault";
import { specifiedAttributes, specifiedName } from "./namespaces";
import type { UnitParts } from "./unit-parts";

/** Where a module's element stands: in a file, group or unit, with that unit's parts when it is one. */
export type Holder = Readonly<{ element: ExchangeElement; unit: UnitParts | null; inherited: Inherited }>;

type Check = (element: ExchangeElement, holder: Holder, faults: FaultList) => void;

/** Holds the modules in a file, group or unit to what their schemas cannot say. */
export function checkModules(holder: Holder, faults: FaultList): void {
  const standOffs = new Map<string, ExchangeElement>();
  const taken = new Set<string>();
  for (const element of elementsIn(holder.element)) {
    const name = specifiedName(element);
    if (name === null) {
      checkExtensionIds(element, taken, faults);
      continue;
    }
    checks[name]?.(element, holder, faults);
    if (name !== "its:locQualityIssues" && name !== "its:provenanceRecords") continue;
    const id = element.attributes["xml:id"] ?? "";
    faults.require(!standOffs.has(id), element, "id");
    standOffs.set(id, element);
  }
  if (holder.unit) checkIssueRefs(holder.unit, standOffs, faults);
}

/** Ids of one other vocabulary are their own within a file, group or unit. */
function checkExtensionIds(element: ExchangeElement, taken: Set<string>, faults: FaultList): void {
  const id = element.attributes.id ?? element.attributes["xml:id"];
  if (id !== undefined) {
    const key = `${element.uri} ${id}`;
    faults.require(!taken.has(key), element, "id");
    taken.add(key);
  }
  for (const child of elementsIn(element)) if (child.uri === element.uri) checkExtensionIds(child, taken, faults);
}

const checks: Readonly<Record<string, Check>> = {
  "mtc:matches": (matches, { unit }, faults) => {
    checkListIds(matches, faults);
    for (const match of elementsIn(matches)) {
      const { ref = "", type, subType } = match.attributes;
      faults.require(unit?.contentIds().has(spanOf(ref)) === true, match, "reference");
      faults.require(subType === undefined || type !== undefined, match, "subType");
      const data = elementIn(match, "originalData");
      if (data) checkListIds(data, faults);
    }
  },
  "gls:glossary": (glossary, { unit }, faults) => {
    const taken = new Set<string>();
    for (const entry of elementsIn(glossary)) {
      const translations = elementsIn(entry, "translation");
      const isWhole = translations.length > 0 || elementIn(entry, "definition") !== null;
      faults.require(isWhole, entry, "glossaryEntry");
      for (const element of [entry, ...translations]) {
        const { id, ref } = element.attributes;
        faults.require(id === undefined || !taken.has(id), element, "id");
        if (id !== undefined) taken.add(id);
        faults.require(ref === undefined || unit?.contentIds().has(spanOf(ref)) === true, element, "reference");
      }
    }
  },
  "mda:metadata": (metadata, _, faults) => {
    const taken = new Set<string>();
    const take = (element: ExchangeElement) => {
      const { id } = element.attributes;
      faults.require(id === undefined || !taken.has(id), element, "id");
      if (id !== undefined) taken.add(id);
      for (const group of elementsIn(element, "metaGroup")) take(group);
    };
    take(metadata);
  },
  "res:resourceData": (data, { inherited }, faults) => {
    checkListIds(data, faults);
    for (const item of elementsIn(data, "resourceItem")) {
      const sides = ["source", "target"].map((name) => elementIn(item, name));
      const isInside = sides.every((side) => side !== null && elementsIn(side).length > 0);
      faults.require(item.attributes.mimeType !== undefined || isInside, item, "resource");
      for (const side of sides) if (side) checkResource(side, inherited, faults);
    }
  },
  "ctr:changeTrack": checkRevisions,
  "val:validation": (validation, { element }, faults) => {
    for (const rule of elementsIn(validation)) checkRule(rule, element.name === "file", faults);
  },
};

/** "#m1", "m1" and "#t=m1" name a span of the unit. */
function spanOf(ref: string): string {
  return ref.slice(ref.indexOf("#") + 1).replace(/^t=/, "");
}

function checkResource(side: ExchangeElement, inherited: Inherited, faults: FaultList): void {
  const isFull = side.children.some((child) => typeof child !== "string" || child.trim() !== "");
  faults.require((side.attributes.href !== undefined) !== isFull, side, "resource");
  const language = side.attributes["xml:lang"];
  // A target of another language than the file's stands in published valid files.
  if (language === undefined || side.name !== "source") return;
  faults.require(isLanguage(language, inherited.sourceLanguage), side, "language");
}

/** A revision of something that there are several of says which. */
function checkRevisions(track: ExchangeElement, { element, unit }: Holder, faults: FaultList): void {
  const notes = elementsIn(elementIn(element, "notes") ?? track, "note");
  const ids = new Set(notes.map(({ attributes }) => attributes.id));
  for (const revisions of elementsIn(track)) {
    const { appliesTo, ref } = revisions.attributes;
    const isKnown = ref === undefined || ids.has(ref) || unit?.contentIds().has(ref) || unit?.dataIds.has(ref);
    const isClear = ref !== undefined || appliesTo !== "note" || notes.length < 2;
    faults.require(isKnown === true && isClear, revisions, "changeRef");
  }
}

const finders = ["isPresent", "isNotPresent", "startsWith", "endsWith"];

function checkRule(rule: ExchangeElement, isInFile: boolean, faults: FaultList): void {
  const used = finders.filter((name) => rule.attributes[name] !== undefined);
  const isCustom = Object.keys(rule.attributes).some((name) => name.includes(":") && !/^xml(?:ns)?:/.test(name));
  const { occurs, existsInSource, disabled } = rule.attributes;
  const isOne = used.length === 1 || (used.length === 0 && isCustom);
  const isSourced = existsInSource !== "yes" || (used.length === 1 && used[0] !== "isNotPresent");
  const isCounted = occurs === undefined || used[0] === "isPresent";
  faults.require(isOne && isSourced && isCounted && !(isInFile && disabled === "yes"), rule, "validationRule");
}

const restriction = /^(?:\*|\d+|\d+,(?:\d+|\*))$/;

/** Format style and sizes, which stand on any element of the core. */
export function checkModuleAttributes(element: ExchangeElement, faults: FaultList): void {
  // Nearly all elements have none, and this is asked of each.
  if (!Object.keys(element.attributes).some((name) => name.includes(":"))) return;
  const named = specifiedAttributes(element);
  faults.require(!named.has("fs:subFs") || named.has("fs:fs"), element, "subFs");
  const has = (name: string, form: RegExp) => form.test(named.get(`slr:${name}`) ?? "0");
  const isWhole = ["equivStorage", "sizeInfo"].every((name) => has(name, /^\d+$/));
  const isBound = ["sizeRestriction", "storageRestriction"].every((name) => has(name, restriction));
  const isOne = !(named.has("slr:sizeInfo") && named.has("slr:sizeInfoRef"));
  faults.require(isWhole && isBound && isOne, element, "size");
  checkIssue(element, named, faults);
}

const issueParts = ["Type", "Comment", "Severity", "ProfileRef", "Enabled"];

/** A quality issue is told on its marker or referred to, not both; a score is no vote. */
function checkIssue(element: ExchangeElement, named: ReadonlyMap<string, string>, faults: FaultList): void {
  const isMarker = element.name === "mrk" || element.name === "sm";
  const its = [...named.keys()].filter((name) => name.startsWith("its:locQuality"));
  if (its.length === 0) return;
  const isToldAndReferred =
    named.has("its:locQualityIssuesRef") && issueParts.some((part) => named.has(`its:locQualityIssue${part}`));
  const isScoreAndVote = named.has("its:locQualityRatingScore") && named.has("its:locQualityRatingVote");
  const { type = "its:generic" } = element.attributes;
  const isGeneric = !isMarker || type === "its:generic";
  faults.require(!isToldAndReferred && !isScoreAndVote && isGeneric, element, "qualityIssue");
}

function checkIssueRefs(
  { parts }: UnitParts,
  standOffs: ReadonlyMap<string, ExchangeElement>,
  faults: FaultList,
): void {
  for (const { element, kind } of parts.flatMap(({ sourceSteps, targetSteps }) => [...sourceSteps, ...targetSteps])) {
    if (kind !== "markStart") continue;
    const ref = specifiedAttributes(element).get("its:locQualityIssuesRef");
    if (ref === undefined) continue;
    const named = ref.startsWith("#its=") ? standOffs.get(ref.slice(5)) : undefined;
    faults.require(named?.name === "locQualityIssues", element, "qualityIssue");
  }
}
