import { describe, expect, it } from 'vitest';
import { editorHtml } from '../../../src/browser/host/editor-html.ts';

describe('HTML for osTicket’s editors', () => {
  it('is what it was, where nothing in it could be read as markup', () => {
    const html =
      '<p>a <strong>b</strong> 1 &lt; 2 &amp; #### 5, $50 a$, R&amp;D; AT&amp;T</p><ul><li><a href="https://x.test/?a=1#b">c</a></li></ul>';
    expect(editorHtml(html)).toBe(html);
  });

  it.each([
    'xtagstartz',
    'xtagendz',
    'xlesssignz',
    'XMoreSignZ',
    'xparagraphmarkerz',
    'xbreakmarkerz',
    '#####xstarthtmlcommentzz0xendhtmlcommentzz#####',
    '####figure0####',
    '#####replace12#####',
    'sdivtag',
  ])('parts %s, which Redactor would turn into a tag', (word) => {
    const made = editorHtml(`<p>${word}</p><p><a href="https://x.test/${word}">y</a></p>`);
    expect(made).not.toContain(word);
    expect(made.replace(/(?<=x|####|sdiv) /gi, '')).toContain(word);
  });

  it('parts what would become a tag once it is decoded, as osTicket does', () => {
    expect(editorHtml('<p>&lt;b&gt; &lt;/b&gt; &lt;!-- &amp;lt;b&amp;gt; &amp;amp;lt; &amp;#60; &amp;ltb</p>')).toBe(
      '<p>&lt; b&gt; &lt; /b&gt; &lt; !-- &amp; lt;b&amp; gt; &amp; amp;lt; &amp; #60; &amp; ltb</p>',
    );
  });

  it('leaves no bracket beside that of a tag', () => {
    expect(editorHtml('<p>a&lt;<b>&lt;&lt;</b>&lt;3</p>')).toBe('<p>a&lt;\u2060<b>&lt; &lt;\u2060</b>&lt;3</p>');
  });

  it('keeps the parameters of an address, by names that are no entities', () => {
    const made = editorHtml('<p><a href="https://x.test/?a=1&amp;lt;=2&amp;copy=3">c</a></p>');
    const address = /href="([^"]*)"/.exec(made)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(address).not.toMatch(/&[a-z#]/i);
    expect([...new URL(address).searchParams]).toEqual([
      ['a', '1'],
      ['lt;', '2'],
      ['copy', '3'],
    ]);
  });

  it('parts what looks like the beginning of an attribute', () => {
    expect(editorHtml('<p>a="b c = "d"</p>')).toBe('<p>a= "b c = "d"</p>');
  });

  it('parts a dollar from a sign that would stand for the text around it', () => {
    expect(editorHtml("<p>$`a $'b $&amp;c $$$ $5</p>")).toBe("<p>$ `a $ 'b $ &amp;c $ $ $ $5</p>");
  });

  it('encodes brackets and quotes in addresses', () => {
    expect(editorHtml('<p><a href="mailto:a&gt;&quot;&lt;b">c</a></p>')).toBe(
      '<p><a href="mailto:a%3E%22%3Cb">c</a></p>',
    );
  });
});
