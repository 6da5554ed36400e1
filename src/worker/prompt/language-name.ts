/** The English name of a language tag, as models know it best; the tag itself where there is none. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag;
  } catch {
    // A malformed tag: osTicket's own, such as `pt_BR`, was not turned into RFC 5646 before.
    return tag;
  }
}
