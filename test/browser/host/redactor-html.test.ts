import { describe, expect, it } from 'vitest';
import { redactorHtml } from '../../../src/browser/host/redactor-html.ts';

describe('HTML for Redactor', () => {
  it('is what it was, where nothing in it means something to Redactor', () => {
    const html =
      '<p>a <strong>b</strong> &lt;i&gt; &amp; #### 5</p><ul><li><a href="https://x.test/?a=1&amp;b">c</a></li></ul>';
    expect(redactorHtml(html)).toBe(html);
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
    const made = redactorHtml(`<p>${word}</p><p><a href="https://x.test/${word}">y</a></p>`);
    expect(made).not.toContain(word);
    expect(made.replace(/(?<=x|####|sdiv) /gi, '')).toContain(word);
  });

  it('encodes brackets and quotes in addresses', () => {
    expect(redactorHtml('<p><a href="mailto:a&gt;&quot;&lt;b">c</a></p>')).toBe(
      '<p><a href="mailto:a%3E%22%3Cb">c</a></p>',
    );
  });
});
