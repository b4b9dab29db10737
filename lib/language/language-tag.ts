import { z } from "zod";

/** BCP 47, as far as articles and terms need it: a language, maybe a script and a region. */
export const languageTag = z.string().regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/, "not a language code");
