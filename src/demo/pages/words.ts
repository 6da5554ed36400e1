import type { PageLanguage } from './language.ts';
import { arabic } from './words/arabic.ts';
import { english, type Words } from './words/english.ts';
import { german } from './words/german.ts';
import { japanese } from './words/japanese.ts';

const words: Partial<Record<PageLanguage, Words>> = { 'en-US': english, ar: arabic, de: german, ja: japanese };

/** The page's own words, English where it has no others; the panels bring theirs in the mount. */
export function wordsOf(language: PageLanguage): Words {
  return words[language] ?? english;
}
