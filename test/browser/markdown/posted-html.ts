import { expect } from 'vitest';

const pieces = [
  ...['<p>', '</p>', '<strong>', '</strong>', '<em>', '</em>', '<code>', '</code>', '<pre>\n', '</pre>', '<br>'],
  ...['<ul>', '</ul>', '<ol(?: start="-?[0-9]+")?>', '</ol>', '<li>', '</li>', '<blockquote>', '</blockquote>'],
  ...['<table>', '</table>', '<tbody>', '</tbody>', '<tr>', '</tr>', '<th>', '</th>', '<td>', '</td>'],
  ...['<a href="(?:https?://|mailto:)[^\\s"<>\\\\]+">', '</a>', '[^<>"&]+', '&(?:lt|gt|amp|quot);'],
];
const grammar = new RegExp(`^(?:${pieces.join('|')})*$`);

/** Fails when HTML for a reply holds anything but the listed elements, closed in order, checked links and escaped text. */
export function expectPostable(html: string): void {
  expect(html).toMatch(grammar);
  const open: string[] = [];
  for (const [, slash, tag = ''] of html.matchAll(/<(\/?)([a-z]+)/g)) {
    if (slash) expect(open.pop(), html).toBe(tag);
    else if (tag !== 'br') open.push(tag);
  }
  expect(open).toEqual([]);
}

/**
 * What osTicket's sanitizer reads: it decodes once for the draft and once for the entry (include/class.format.php:325),
 * so what is text may not become a tag even then.
 */
export function decodedTwice(html: string): string {
  const text = html.replace(/<[^>]*>/g, ' ');
  const decode = (one: string) =>
    one.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  return decode(decode(text));
}
