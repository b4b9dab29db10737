declare module "xliff" {
  /** XLIFF 2 as an object, and back. */
  export function xliff2js(xml: string): Promise<unknown>;
  export function js2xliff(object: unknown): Promise<string>;
}
