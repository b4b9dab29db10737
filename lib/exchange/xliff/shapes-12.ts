import { type Shape, shape } from "./shape";

const texts = "g x bx ex bpt ept ph it mrk sub";
const about = "context-group count-group prop-group note";

/**
 * XLIFF 1.2: which elements stand in which, in which order, and the attributes without which they mean nothing. Tools
 * add much of their own, so attributes are not held to the schema's lists; nor do other vocabularies have a place.
 */
export const shapes12: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  ["xliff", shape(["file+"], { version: "any!" })],
  ["file", shape(["header?", "body!"], { original: "any!", "source-language": "language!", datatype: "any!" })],
  ["header", shape(["skl?", "phase-group?", "glossary reference count-group prop-group note tool*"])],
  ["body", shape(["group trans-unit bin-unit*"])],
  ["group", shape([`${about}*`, "group trans-unit bin-unit*"])],
  ["trans-unit", shape(["source!", "seg-source?", "target?", `${about} alt-trans*`], { id: "any!" })],
  ["bin-unit", shape(["bin-source!", "bin-target?", `${about} trans-unit*`], { id: "any!", "mime-type": "any!" })],
  ["alt-trans", shape(["source?", "seg-source?", "target+", `${about}*`])],
  ["source", shape([`${texts}*`], {}, { isMixed: true })],
  ["seg-source", shape([`${texts}*`], {}, { isMixed: true })],
  ["target", shape([`${texts}*`], {}, { isMixed: true })],
  ["g", shape([`${texts}*`], { id: "any!" }, { isMixed: true })],
  ["mrk", shape([`${texts}*`], { mtype: "any!" }, { isMixed: true })],
  ["sub", shape([`${texts}*`], {}, { isMixed: true })],
  ["x", shape([], { id: "any!" })],
  ["bx", shape([], { id: "any!" })],
  ["ex", shape([], { id: "any!" })],
  ...["bpt", "ept", "ph", "it"].map((name): [string, Shape] => [
    name,
    shape(["sub*"], { id: "any!" }, { isMixed: true }),
  ]),
]);
