import { type Form, type Shape, shape } from "./shape";
import type { ValueForm } from "./value-form";

const open = { isOpen: true };
const text = { isMixed: true, isOpen: true };
const resource = { href: "any", "xml:lang": "any" } as const;
const issue: Readonly<Record<string, Form>> = {
  ...{ version: "any", locQualityIssueType: "issueType", locQualityIssueComment: "any" },
  ...{ locQualityIssueSeverity: "percent", locQualityIssueProfileRef: "any", locQualityIssueEnabled: "yesNo" },
};

/** The modules' elements, and change tracking's, which 2.1 made an extension. */
export const moduleShapes: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  ["mtc:matches", shape(["mtc:match+"])],
  [
    "mtc:match",
    shape(
      ["mda:metadata?", "originalData?", "source!", "target!", "**"],
      {
        ...{ id: "nmtoken", matchQuality: "percent", matchSuitability: "percent", similarity: "percent" },
        ...{ origin: "any", ref: "any!", reference: "yesNo", subType: "userDefined", type: "matchType" },
      },
      open,
    ),
  ],
  ["gls:glossary", shape(["gls:glossEntry+"])],
  [
    "gls:glossEntry",
    shape(["gls:term!", "gls:translation*", "gls:definition?", "**"], { id: "nmtoken", ref: "any" }, open),
  ],
  ["gls:term", shape([], { source: "any" }, text)],
  ["gls:translation", shape([], { id: "nmtoken", ref: "any", source: "any" }, text)],
  ["gls:definition", shape([], { source: "any" }, text)],
  ["mda:metadata", shape(["mda:metaGroup+"], { id: "nmtoken" })],
  ["mda:metaGroup", shape(["mda:metaGroup mda:meta+"], { id: "nmtoken", category: "any", appliesTo: "metaAppliesTo" })],
  ["mda:meta", shape([], { type: "any!" }, { isMixed: true })],
  ["res:resourceData", shape(["res:resourceItemRef*", "res:resourceItem*"])],
  ["res:resourceItemRef", shape([], { id: "nmtoken", ref: "nmtoken!" }, open)],
  [
    "res:resourceItem",
    shape(["res:source?", "res:target?", "res:reference*"], { mimeType: "any", id: "nmtoken", context: "yesNo" }, open),
  ],
  ["res:source", shape(["**"], resource, open)],
  ["res:target", shape(["**"], resource, open)],
  ["res:reference", shape([], { ...resource, href: "any!" }, open)],
  ["ctr:changeTrack", shape(["ctr:revisions+"])],
  [
    "ctr:revisions",
    shape(["ctr:revision+"], { appliesTo: "nmtoken!", ref: "nmtoken", currentVersion: "nmtoken" }, open),
  ],
  ["ctr:revision", shape(["ctr:item+"], { author: "any", datetime: "any", version: "nmtoken" }, open)],
  ["ctr:item", shape([], { property: "any!" }, text)],
  ["slr:profiles", shape(["slr:normalization?", "**"], { generalProfile: "any", storageProfile: "any" })],
  ["slr:normalization", shape([], { general: "normalization", storage: "normalization" })],
  ["slr:data", shape(["**"], { profile: "any!" }, open)],
  ["val:validation", shape(["val:rule+"], {}, open)],
  [
    "val:rule",
    shape(
      [],
      {
        ...{ isPresent: "any", occurs: "positive", isNotPresent: "any", startsWith: "any", endsWith: "any" },
        ...{ existsInSource: "yesNo", caseSensitive: "yesNo", normalization: "normalization", disabled: "yesNo" },
      },
      open,
    ),
  ],
  ["its:locQualityIssues", shape(["its:locQualityIssue+"], { "xml:id": "nmtoken!", version: "any" })],
  ["its:locQualityIssue", shape([], issue)],
  ["its:provenanceRecords", shape(["its:provenanceRecord+"], { "xml:id": "nmtoken!", version: "any" })],
  [
    "its:provenanceRecord",
    shape(
      [],
      Object.fromEntries(
        "version org orgRef person personRef revOrg revOrgRef revPerson revPersonRef revTool revToolRef tool toolRef"
          .split(" ")
          .map((name) => [name, "any" as const]),
      ),
    ),
  ],
]);

const anyIts =
  "allowedCharacters annotatorsRef localeFilterList locQualityIssueComment locQualityIssueProfileRef locQualityIssuesRef locQualityRatingProfileRef org orgRef person personRef provenanceRecordsRef revOrg revOrgRef revPerson revPersonRef revTool revToolRef taClassRef taIdent taIdentRef taSource tool toolRef";

/** The modules' attributes that may stand on elements of the core; those of other names in their namespaces may not. */
export const moduleAttributes: ReadonlyMap<string, ValueForm> = new Map<string, ValueForm>([
  ["fs:fs", "htmlElement"],
  ["fs:subFs", "any"],
  ...["equivStorage", "sizeInfo", "sizeRestriction", "storageRestriction"].map((name): [string, ValueForm] => [
    `slr:${name}`,
    "any",
  ]),
  ["slr:sizeInfoRef", "nmtoken"],
  ["itsm:domains", "any"],
  ["itsm:lang", "language"],
  ...anyIts.split(" ").map((name): [string, ValueForm] => [`its:${name}`, "any"]),
  ["its:version", "itsVersion"],
  ["its:localeFilterType", "filter"],
  ["its:locQualityIssueEnabled", "yesNo"],
  ["its:locQualityIssueSeverity", "percent"],
  ["its:locQualityIssueType", "issueType"],
  ["its:locQualityRatingScore", "percent"],
  ["its:locQualityRatingScoreThreshold", "percent"],
  ["its:locQualityRatingVote", "integer"],
  ["its:locQualityRatingVoteThreshold", "integer"],
  ["its:mtConfidence", "confidence"],
  ["its:taConfidence", "confidence"],
  ["its:termConfidence", "confidence"],
  ["xml:lang", "any"],
  ["xml:space", "space"],
  ["xml:base", "any"],
  ["xml:id", "nmtoken"],
]);
