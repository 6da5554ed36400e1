import { describe, expect, it } from 'vitest';
import { sourceFiles } from './source-files.ts';

/** Makes elements of text in a document without a window; what it makes is inserted nowhere but by Redactor. */
const inert = 'src/browser/host/inert-html.ts';

const files = sourceFiles('src/browser', ['.ts', '.tsx', '.css']).filter(({ path }) => path !== inert);

describe('the page', () => {
  it.each([
    [
      'HTML from text',
      /dangerouslySetInnerHTML|innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment|setHTML|DOMParser/,
    ],
    ['code from text', /\beval\(|new Function|setTimeout\(\s*['"`]|javascript:/],
    [
      'anything that loads by being shown',
      /<(?:img|iframe|object|embed|video|audio|link|script|form|input)\b|\burl\(|@import|srcset|prefetch|preconnect/,
    ],
    ['styles from text', /cssText|style=\{/],
    ['navigation', /location\.(?:href|assign|replace)|window\.open|history\.(?:push|replace)State/],
    ['messages in the console', /\bconsole\./],
  ])('makes no %s (text from tickets and models is data)', (_what, pattern) => {
    const found = files.flatMap(({ path, text }) =>
      text
        .split('\n')
        .filter((line) => pattern.test(line) && !/^\s*(?:\*|\/\/|\/\*)/.test(line))
        .map((line) => `${path}: ${line.trim()}`),
    );
    expect(found).toEqual([]);
  });
});
