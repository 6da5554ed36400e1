/** `text` with a capital at its beginning, as `language` writes it: a sentence whose salutation was cut off begins anew. */
export function capitalised(text: string, language: string | null): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase(language ?? 'en') + text.slice(first.length);
}
