import { type Form, type Shape, shape } from "./shape";

const open = { isOpen: true };
const text = { isMixed: true };
const flow = { canResegment: "yesNo", translate: "yesNo", srcDir: "direction", trgDir: "direction" } as const;
const code: Readonly<Record<string, Form>> = {
  ...{ canCopy: "yesNo", canDelete: "yesNo", canReorder: "yesNoFirstNo", copyOf: "nmtoken" },
  ...{ subType: "userDefined", type: "codeType" },
};
const single = { ...code, disp: "any", equiv: "any", dataRef: "nmtoken", subFlows: "nmtokens" } as const;
const spanning = { canOverlap: "yesNo", dir: "direction" } as const;
const marker = { id: "nmtoken!", translate: "yesNo", type: "markType", ref: "any", value: "any" } as const;
const named = { id: "nmtoken!", name: "any", type: "userDefined", "xml:space": "space" } as const;
const content = { "xml:lang": "any", "xml:space": "space" } as const;

const root = { version: "any!", srcLang: "language!", trgLang: "language", "xml:space": "space" } as const;
const note = { id: "nmtoken", appliesTo: "appliesTo", category: "any", priority: "priority" } as const;

/** XLIFF 2.0 and 2.1: the elements of the core, as the schema has them. */
export const coreShapes: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  ["xliff", shape(["file+"], root, open)],
  [
    "file",
    shape(
      ["skeleton?", "**", "notes?", "unit group+"],
      { id: "nmtoken!", original: "any", "xml:space": "space", ...flow },
      open,
    ),
  ],
  ["skeleton", shape(["**"], { href: "any" }, text)],
  ["group", shape(["**", "notes?", "unit group*"], { ...named, ...flow }, open)],
  ["unit", shape(["**", "notes?", "originalData?", "segment ignorable+"], { ...named, ...flow }, open)],
  [
    "segment",
    shape(["source!", "target?"], { id: "nmtoken", canResegment: "yesNo", state: "state", subState: "userDefined" }),
  ],
  ["ignorable", shape(["source!", "target?"], { id: "nmtoken" })],
  ["notes", shape(["note+"])],
  ["note", shape([], note, { ...text, ...open })],
  ["originalData", shape(["data+"])],
  ["data", shape(["cp*"], { id: "nmtoken!", dir: "direction", "xml:space": "preserve" }, text)],
  ["source", shape(["inline*"], content, text)],
  ["target", shape(["inline*"], { ...content, order: "positive" }, text)],
  ["cp", shape([], { hex: "hex!" })],
  ["ph", shape([], { ...single, id: "nmtoken!" }, open)],
  [
    "pc",
    shape(
      ["inline*"],
      {
        ...{ ...code, ...spanning, id: "nmtoken!" },
        ...{ dispStart: "any", dispEnd: "any", equivStart: "any", equivEnd: "any" },
        ...{ dataRefStart: "nmtoken", dataRefEnd: "nmtoken", subFlowsStart: "nmtokens", subFlowsEnd: "nmtokens" },
      },
      { ...text, ...open },
    ),
  ],
  ["sc", shape([], { ...single, ...spanning, id: "nmtoken!", isolated: "yesNo" }, open)],
  ["ec", shape([], { ...single, ...spanning, id: "nmtoken", isolated: "yesNo", startRef: "nmtoken" }, open)],
  ["mrk", shape(["inline*"], marker, { ...text, ...open })],
  ["sm", shape([], marker, open)],
  ["em", shape([], { startRef: "nmtoken!" })],
]);

/** What XLIFF 2.2 has otherwise. */
export const coreShapes22: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  ...coreShapes,
  ["xliff", shape(["notes?", "mda:metadata?", "file+"], root, open)],
  ["note", shape([], { ...note, ref: "any" }, { ...text, ...open })],
]);
