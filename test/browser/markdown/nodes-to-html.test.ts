import { describe, expect, it } from 'vitest';
import { nodesToHtml } from '../../../src/browser/markdown/nodes-to-html.ts';
import { parseMarkdown } from '../../../src/browser/markdown/parse-markdown.ts';
import { markdownFixtures } from './fixtures.ts';
import { decodedTwice, expectPostable } from './posted-html.ts';
import { randomSource, seeded } from './random-source.ts';

const own = 'help.example.com';
const html = (source: string) => nodesToHtml(parseMarkdown(source), own);

/** What a browser makes of HTML. */
function page(markup: string): HTMLElement {
  const root = document.createElement('div');
  root.innerHTML = markup;
  return root;
}

describe('HTML for a reply', () => {
  it.each([
    ['a **b** *c* `d`\ne', '<p>a <strong>b</strong> <em>c</em> <code>d</code><br>e</p>'],
    ['# a', '<p><strong>a</strong></p>'],
    ['- a\n- b\n  - c', '<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>'],
    ['- a\n\n  b', '<ul><li><p>a</p><p>b</p></li></ul>'],
    ['3. a', '<ol start="3"><li>a</li></ol>'],
    ['> a', '<blockquote><p>a</p></blockquote>'],
    ['```\n\na\n```', '<pre>\n\na</pre>'],
    ['|a|\n|-|\n|b|', '<table><tbody><tr><th>a</th></tr><tr><td>b</td></tr></tbody></table>'],
    ['[a](https://e.test/?b&c)', '<p><a href="https://e.test/?b&amp;c">a</a></p>'],
    ['[a](mailto:b@e.test?bcc=c@e.test)', '<p><a href="mailto:b@e.test">a</a></p>'],
    ['1 < 2 & "3"', '<p>1 &lt; 2 &amp; &quot;3&quot;</p>'],
  ])('of %j', (source, expected) => {
    expect(html(source)).toBe(expected);
  });

  it.each([
    ['[a](https://help.example.com/kb/faq.php?id=1)', '<p>a (https://help.example.com/kb/faq.php?id=1)</p>'],
    ['https://help.example.com/', '<p>https://help.example.com/</p>'],
    ['[a](https://bank.example@e.test/)', '<p>a (https://bank.example@e.test/)</p>'],
  ])('shows where a link leads that may not be one: %j', (source, expected) => {
    expect(html(source)).toBe(expected);
  });

  it.each([
    ['<script>alert(1)</script>', '<p>&lt;\u2060script&gt;alert(1)&lt;\u2060/script&gt;</p>'],
    ['&lt;img src=x&gt;', '<p>&amp;\u2060lt;img src=x&amp;\u2060gt;</p>'],
    ['&#60img &#x3cimg &LTimg', '<p>&amp;\u2060#60img &amp;\u2060#x3cimg &amp;\u2060LTimg</p>'],
    ['%{ticket.client.email}', '<p>%\u2060{ticket.client.email}</p>'],
    ['Your position: third', '<p>Your position\u2060: third</p>'],
    ['[a](https://e.test/?position:%{b})', '<p><a href="https://e.test/?position%3A%%7Bb}">a</a></p>'],
    ['AT&T, R&D; a < b, ?a&b=c', '<p>AT&amp;T, R&amp;\u2060D; a &lt; b, ?a&amp;b=c</p>'],
  ])('keeps what osTicket would read or cut out: %j', (source, expected) => {
    expect(html(source)).toBe(expected);
  });

  it('holds only listed elements, and no markup of others, of 20,000 random texts', () => {
    const random = seeded(13);
    for (let run = 0; run < 20_000; run += 1) {
      const made = html(randomSource(random));
      expectPostable(made);
      expect(decodedTwice(made)).not.toMatch(/<[a-z/!?]|position:|%\{/i);
    }
  });

  it('says the same as the nodes when a browser has read it', () => {
    const drop = (text: string) => text.replace(/[\s\u2060]/g, '');
    for (const { about, nodes } of markdownFixtures()) {
      const root = page(nodesToHtml(nodes, own));
      for (const { localName, attributes } of root.querySelectorAll('*')) {
        expect(['href', 'start'].slice(...(localName === 'a' ? [0, 1] : [1]))).toEqual(
          expect.arrayContaining(Array.from(attributes, ({ name }) => name)),
        );
      }
      for (const text of texts(nodes)) expect(drop(root.textContent ?? ''), about).toContain(drop(text));
    }
  });

  it.each([
    ['an unknown element', [['script', ['x'], 'y']], 'x'],
    ['a text where nodes should be', [['p', 'x']], '<p></p>'],
    ['what is no list', { length: 1 }, ''],
    ['a destination that is no text', [['a', ['x'], { toString: 1 }]], 'x'],
    ['a first number that is none', [['ol', [], '1" onclick="x']], '<ol></ol>'],
    ['a script for a destination', [['a', ['x'], 'javascript:alert(1)']], 'x (javascript:alert(1))'],
    ['no points in a list', [['li', null]], '<li></li>'],
  ])('takes %s from outside the page', (_about, nodes, expected) => {
    expect(nodesToHtml(nodes, own)).toBe(expected);
  });

  it('leaves out what is deeper than any text was', () => {
    let nodes: unknown = ['deep'];
    for (let level = 0; level < 50_000; level += 1) nodes = [['p', nodes]];
    expect(nodesToHtml(nodes, own)).not.toContain('deep');
  });
});

function texts(nodes: unknown[]): string[] {
  return nodes.flatMap((node) => (Array.isArray(node) ? texts(node[1]) : [String(node)]));
}
