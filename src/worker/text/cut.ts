import { countChars } from '../../contract/text.ts';

const sentenceEnd = /[.!?؟…。！？]["'”’»)\]」』）]*(?=\s|$)|[。！？]/gu;
const ellipsis = '…';

/** At most `maxChars` code points of `text`, ended at a sentence where that keeps half of it, else at a word. */
export function cutAtSentence(text: string, maxChars: number): string {
  if (countChars(text) <= maxChars) return text;
  const head = firstChars(text, maxChars);
  const ends = Array.from(head.matchAll(sentenceEnd), (match) => match.index + match[0].length);
  const last = ends.at(-1) ?? 0;
  return last >= head.length / 2 ? head.slice(0, last) : cutAtWord(text, maxChars);
}

/** At most `maxChars` code points of `text`, ended at a word and with an ellipsis. */
export function cutAtWord(text: string, maxChars: number): string {
  if (countChars(text) <= maxChars) return text;
  const head = firstChars(text, maxChars - 1);
  const isInWord = !/\s/.test(text.charAt(head.length));
  const atWord = isInWord ? head.replace(/(?<=\S)\s+\S{1,40}$/u, '') : head;
  return `${atWord.replace(/[\s,;:–-]+$/u, '')}${ellipsis}`;
}

function firstChars(text: string, maxChars: number): string {
  let units = 0;
  let chars = 0;
  for (const char of text) {
    if (chars === maxChars) break;
    chars += 1;
    units += char.length;
  }
  return text.slice(0, units);
}
