import { languageWords } from './language-words.ts';

export interface DetectedLanguage {
  /** A language of the page: `ar de en es fr it ja nl pl pt tr zh`. */
  readonly language: string;
  /** 0 to 1: how far it is ahead of the next, and on how many words that rests. */
  readonly confidence: number;
}

const languagesByWord = new Map<string, string[]>();
for (const [language, words] of Object.entries(languageWords)) {
  for (const word of words.split(' ')) languagesByWord.set(word, [...(languagesByWord.get(word) ?? []), language]);
}
/** Letters that only some of the languages have. Each counts as a part of a word. */
const letters: readonly [RegExp, readonly string[]][] = [
  [/[äöüß]/g, ['de']],
  [/ß/g, ['de']],
  [/[ñ¿¡]/g, ['es']],
  [/[ãõ]/g, ['pt']],
  [/[ąęłńśźżć]/g, ['pl']],
  [/[ğışİ]/g, ['tr']],
  [/[œùûîêè]/g, ['fr']],
  [/[òìà]/g, ['it']],
  [/ij/g, ['nl']],
];
const letterWeight = 0.4;
const minWords = 2;
const minConfidence = 0.15;
const sampleChars = 20_000;

/** The language `text` is written in; null when it is too short, mixed, or in none of the page's languages. Local, linear. */
export function detectLanguage(text: string): DetectedLanguage | null {
  const sample = withoutNames(text.slice(0, sampleChars));
  return byScript(sample) ?? byWords(sample.toLocaleLowerCase('en'));
}

/** Addresses and links are in no language. */
function withoutNames(text: string): string {
  return text.replace(/[a-z]{2,8}:\/\/\S{1,2000}|[^\s@]{1,64}@[^\s@]{1,255}/gi, ' ');
}

function byScript(text: string): DetectedLanguage | null {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const kana = count(/[\p{sc=Hiragana}\p{sc=Katakana}]/gu);
  const han = count(/\p{sc=Han}/gu);
  const arabic = count(/\p{sc=Arabic}/gu);
  const total = count(/\p{L}/gu);
  if (total === 0) return null;
  // A character of these scripts says as much as several letters.
  if ((kana + han) * 3 > total && kana + han >= 2) {
    if (kana * 8 > han) return { language: 'ja', confidence: confidenceOf((kana + han) / total, kana + han) };
    return { language: 'zh', confidence: confidenceOf(han / total, han) };
  }
  // Persian and Urdu have letters that Arabic has not.
  if (arabic * 2 > total && count(/[پچژگکیٹڈےں]/g) * 20 < arabic) {
    return { language: 'ar', confidence: confidenceOf(arabic / total, arabic / 4) };
  }
  return null;
}

const confidenceOf = (share: number, amount: number) => Math.min(1, share) * Math.min(1, 0.4 + amount / 20);

function byWords(text: string): DetectedLanguage | null {
  const scores = new Map<string, number>();
  const add = (language: string, amount: number) => scores.set(language, (scores.get(language) ?? 0) + amount);
  let known = 0;
  let words = 0;
  for (const [word] of text.matchAll(/\p{L}[\p{L}\p{M}]*/gu)) {
    words += 1;
    const languages = languagesByWord.get(word);
    if (languages === undefined) continue;
    known += 1;
    // A word of one language says more than a word of five.
    for (const language of languages) add(language, 1 / languages.length);
  }
  let marked = 0;
  for (const [pattern, languages] of letters) {
    const found = Math.min(text.match(pattern)?.length ?? 0, words);
    marked += found;
    for (const language of languages) add(language, found * letterWeight);
  }
  // A letter that few languages have says as much as a small word, but only beside one.
  if (known === 0 || known + Math.min(marked, 2) < minWords || known / words < 0.08) return null;
  const [first, second] = [...scores].sort((one, other) => other[1] - one[1]);
  if (first === undefined) return null;
  const lead = (first[1] - (second?.[1] ?? 0)) / first[1];
  const confidence = lead * Math.min(1, 0.3 + first[1] / 8);
  return confidence < minConfidence ? null : { language: first[0], confidence };
}
