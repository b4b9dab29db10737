declare module "xliff" {
  /** XLIFF 2 as an object, and back. */
  export function xliff2js(xml: string): Promise<unknown>;
  export function js2xliff(object: unknown): Promise<string>;
}

declare module "xliff/xliff12ToJs" {
  /** XLIFF 1.2 as an object. */
  export default function xliff12ToJs(xml: string): Promise<unknown>;
}

declare module "xliff/jsToXliff12" {
  export default function jsToXliff12(object: unknown): Promise<string>;
}
