import { parseInert } from './inert-html.ts';

/**
 * A text in which nothing can be taken for a tag or an entity, however often it is decoded: a space follows each `<` and
 * `&` that could begin one. osTicket takes apart, completes or drops what looks like a tag, also in a helpdesk without
 * rich text (include/class.thread.php:2843, `TextThreadEntryBody::getClean`); with the space every word is kept.
 */
export function plainText(text: string): string {
  return (
    text
      .replace(/<(?=[a-z/!?<])/gi, '< ')
      // A tag may follow the text. Redactor trims spaces, and not the character that keeps words on a line.
      .replace(/<$/, '<\u2060')
      .replace(/&(?=(#?\w+;?))/g, (sign, name: string) => (isEntity(sign + name) ? '& ' : sign))
  );
}

/** Whether a browser shows something else than the characters themselves: true for `&lt;` and `&ltx`, not for `&T`. */
function isEntity(text: string): boolean {
  return parseInert(text).textContent !== text;
}
