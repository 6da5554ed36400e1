/** True when both tags mean one language, wherever it is spoken: `en` and `en-US`. */
export function isSameLanguage(tag: string, other: string): boolean {
  return tag.split('-')[0] === other.split('-')[0];
}

/** The name of a language in another one ("German" for `de` in `en`); the tag itself where the browser has no name. */
export function languageName(tag: string, inLanguage: string): string {
  try {
    return new Intl.DisplayNames([inLanguage], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag; // not a language tag
  }
}
