import { existsSync, readFileSync } from "node:fs";
import { validateXML, type XMLFileInfo } from "xmllint-wasm";

const data = new URL("../../../../shared/data/xliff/", import.meta.url);
const modules =
  "fs glossary its itsm matches metadata resource_data size_restriction validation informativeCopiesOf3rdPartySchemas/extensions/change_tracking".split(
    " ",
  );

/** Whether OASIS's schemas are here; they are no part of this project. */
export const hasXliffSchemas = existsSync(new URL("xliff-21/schemas/xliff_core_2.0.xsd", data));

/** What the schemas say against a document, line by line: of 2.1 with the modules', or of 1.2, strict. */
export async function schemaErrors(xml: string, version: "1.2" | "2.1"): Promise<string[]> {
  const { schema, preload } = version === "1.2" ? schemas12() : schemas21();
  const { errors } = await validateXML({ ...memory, xml: { fileName: "a.xlf", contents: xml }, schema, preload });
  return errors.map(({ rawMessage }) => rawMessage);
}

/**
 * A document in canonical XML, by somebody else's hand. Comments are taken out: our reader lets them go. Namespaces that
 * are no absolute addresses, of which canonical XML knows nothing, are made such.
 */
export async function canonicalXml(xml: string): Promise<string> {
  const bare = xml.replace(/<!--[\s\S]*?-->/g, "");
  const contents = bare.replace(/(\sxmlns(?::[\w-]+)?=["'])(?![\w-]+:)(?=[^"'])/g, "$1urn:x:");
  const xmlFile = { fileName: "a.xml", contents };
  const { normalized, rawOutput } = await validateXML({ ...memory, xml: xmlFile, normalization: "c14n" });
  if (normalized === "") throw new Error(rawOutput);
  return normalized;
}

const memory = { initialMemoryPages: 512, maxMemoryPages: 4096 };

function schemas21() {
  const files = ["xliff_core_2.0", ...modules, "informativeCopiesOf3rdPartySchemas/w3c/xml"].map(flat);
  const imports = files.map(({ fileName, contents }) => {
    const [, namespace] = /targetNamespace="([^"]+)"/.exec(String(contents)) ?? [];
    return `<xs:import namespace="${namespace}" schemaLocation="${fileName}"/>`;
  });
  const contents = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports.join("")}</xs:schema>`;
  return { schema: { fileName: "all.xsd", contents }, preload: files };
}

function schemas12() {
  const strict = new URL("openxliff-catalog/catalog/xliff/xliff-core-1.2-strict.xsd", data);
  const contents = readFileSync(strict, "utf8").replace("http://www.w3.org/2001/xml.xsd", "xml.xsd");
  const xmlSchema = flat("informativeCopiesOf3rdPartySchemas/w3c/xml");
  return { schema: { fileName: "strict.xsd", contents }, preload: [xmlSchema] };
}

/** A schema whose imports lie beside it. */
function flat(path: string): XMLFileInfo {
  const contents = readFileSync(new URL(`xliff-21/schemas/${path}.xsd`, data), "utf8");
  const fileName = `${path.slice(path.lastIndexOf("/") + 1)}.xsd`;
  return { fileName, contents: contents.replace(/schemaLocation="[^"]*\/([^"/]+)"/g, 'schemaLocation="$1"') };
}
