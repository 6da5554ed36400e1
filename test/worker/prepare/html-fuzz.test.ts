import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlToText } from '../../../src/worker/prepare/html-to-text.ts';
import { prepareTicket } from '../../../src/worker/prepare/prepare-ticket.ts';
import { entryOf, ticketOf } from './ticket-for-test.ts';

const names = [
  'div',
  'p',
  'b',
  'a',
  'li',
  'ul',
  'ol',
  'td',
  'tr',
  'table',
  'blockquote',
  'pre',
  'style',
  'script',
  'br',
  'textarea',
  'svg',
];
const attributes = [
  '',
  ' style="display:none"',
  ' style="color:#fff"',
  ' hidden',
  ' href="https://x.test/"',
  ' class="gmail_quote"',
  ' style="',
  " a='",
];
const piece = fc.oneof(
  fc
    .tuple(fc.constantFrom(...names), fc.constantFrom(...attributes))
    .map(([name, attribute]) => `<${name}${attribute}>`),
  fc.constantFrom(...names).map((name) => `</${name}>`),
  fc.constantFrom(
    'text',
    ' ',
    '\n',
    '&lt;',
    '&#x110000;',
    '&#0;',
    '<!--',
    '-->',
    '<![CDATA[',
    '>',
    '<',
    '"',
    '\u{e0041}',
    '\u202e',
    '\ud800',
    'On Monday, A <a@b.io> wrote:',
    '> q',
    '-- ',
    'From: a\nSent: b\nTo: c',
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const html = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

describe('any HTML', () => {
  it('becomes text without an error, no longer than six times itself', () => {
    fc.assert(
      fc.property(html, (source) => {
        const { text, hidden } = htmlToText(source);
        expect(text.length).toBeLessThanOrEqual(source.length * 6 + 20);
        expect(hidden.length).toBeLessThanOrEqual(source.length * 2);
      }),
      { numRuns: 2_000, seed: 20_261_121 },
    );
  });

  it('becomes a prepared ticket within its budget, well formed and without invisible characters', () => {
    fc.assert(
      fc.property(
        fc.array(html, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 500, max: 2_000 }),
        (bodies, maxChars) => {
          const ticket = ticketOf(bodies.map((body, index) => entryOf(index + 1, body)));
          const { entries } = prepareTicket(ticket, { maxChars });
          expect(entries.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThanOrEqual(maxChars);
          for (const { text } of entries) {
            expect(text.isWellFormed()).toBe(true);
            expect(text).not.toMatch(/[\u202a-\u202e\u{e0000}-\u{e007f}\0]/u);
          }
        },
      ),
      { numRuns: 500, seed: 7 },
    );
  });

  it.each([
    '<div>',
    '<b><p>',
    '<div><table><td>',
    '</div>',
    '<ul><li>',
    '<td>',
    '<a href="https://x.test/">',
    '<div style="/*">',
    '<blockquote>',
    '<style>',
    '<!--',
    '&',
    '<',
    '<p style="display:none">x',
  ])('of 300 kB of %j is read in no time', (source) => {
    htmlToText(source.repeat(100));
    const startedAt = process.cpuUsage();
    const { text } = htmlToText(source.repeat(300_000 / source.length));
    expect(process.cpuUsage(startedAt).user / 1_000).toBeLessThan(3_000);
    expect(text.length).toBeLessThanOrEqual(2_000_000);
  });
});
