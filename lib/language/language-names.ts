/** Languages offered in menus: those newsrooms translate between most. Others come in by detection or an address. */
const offered =
  "ar bg bn ca cs da de el en es et fa fi fr gu he hi hr hu id it ja ko lt lv mr ms nl no pa pl pt ro ru sk sl sq sr sv sw ta te th tr uk ur vi zh".split(
    " ",
  );

/** A language's name in another language ("French", "français"); its code when nobody knows a name. */
export function languageName(language: string, locale: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: "language" }).of(language) ?? language;
  } catch (error) {
    if (error instanceof RangeError) return language;
    throw error;
  }
}

/** The offered languages, in the order of their names in `locale`. */
export function languagesOffered(locale: string): string[] {
  const collator = new Intl.Collator(locale);
  return [...offered].sort((a, b) => collator.compare(languageName(a, locale), languageName(b, locale)));
}
