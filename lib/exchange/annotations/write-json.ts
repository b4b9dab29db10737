import type { AnnotatedTranslation } from "#lib/exchange/annotated-translation";

/** The whole model as JSON, which `readAnnotationsJson` reads back as it is (docs/exchange.md). */
export function writeAnnotationsJson({ documents }: AnnotatedTranslation): string {
  return `${JSON.stringify({ format: "stet-annotations", version: 1, documents }, null, 2)}\n`;
}
