import { monthByName } from '../facts/month-names.ts';
import { foldWord } from '../scrub/tokens.ts';

/** A sentence as it stands in its text, on one line. */
const maxSentenceChars = 600;
const bullet = /^\s*(?:[-*•·–—]|\(?\d{1,2}[.)]|[a-z][.)])\s+/u;
const goesOnAfter = /^[\p{Ll}\p{N},;'’\-–(]$/u;
const goesOnWith = /^[\p{Ll}\p{N}(]/u;
/** A mail program breaks lines after about so many characters; a shorter line was ended by its author. */
const wrappedChars = 55;

const abbreviations = new Set(
  'mr mrs ms dr prof st vs no nr ca etc inc ltd approx tel fax art abs bzw usw evtl ggf inkl exkl max min ref ext dept est env sr sra srs ej pág p núm cf ex mme mlle m sig dott ing pag tzn np itd ul godz ok bkz vb sn dhr mevr bijv o.a z.b'.split(
    ' ',
  ),
);

/** The sentences of `text`, in order, without marks of lists; a long one is cut. Linear. */
export function sentencesOf(text: string): string[] {
  return paragraphsOf(text)
    .flatMap(splitParagraph)
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))
    .map((sentence) =>
      sentence.length <= maxSentenceChars ? sentence : sentence.slice(0, maxSentenceChars).toWellFormed(),
    );
}

/** Lines that belong together as one: a line that a mail program broke goes on in the next. */
function paragraphsOf(text: string): string[] {
  const paragraphs: string[][] = [];
  let previous = '';
  for (const raw of text.split('\n')) {
    const line = raw.replace(bullet, '').trim();
    const isBroken = previous.length >= wrappedChars && goesOnAfter.test(previous.at(-1) ?? '');
    const goesOn = isBroken && goesOnWith.test(line) && !bullet.test(raw);
    if (goesOn) paragraphs.at(-1)?.push(line);
    else if (line !== '') paragraphs.push([line]);
    previous = line;
  }
  return paragraphs.map((lines) => lines.join(' '));
}

const end = /(?<![.!?؟…])[.!?؟…]+["'”’»)\]]*(?=\s|$)|(?<![。！？])[。！？]+[」』）"”]*/gu;

function splitParagraph(paragraph: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const match of paragraph.matchAll(end)) {
    const at = match.index + match[0].length;
    if (match[0] === '.' && isAbbreviation(paragraph, match.index)) continue;
    sentences.push(paragraph.slice(start, at));
    start = at;
  }
  sentences.push(paragraph.slice(start));
  return sentences;
}

/** True for the stop of "Dr.", of an initial, and of "3." in "am 3. März"; not at the end of all. */
function isAbbreviation(paragraph: string, stopAt: number): boolean {
  if (stopAt + 1 >= paragraph.length) return false;
  const word = /[\p{L}\p{N}.]{1,12}$/u.exec(paragraph.slice(Math.max(0, stopAt - 12), stopAt))?.[0] ?? '';
  if (/^\d{1,2}$/.test(word)) {
    const next = /^\.\s+([\p{L}\p{M}]+)/u.exec(paragraph.slice(stopAt, stopAt + 20))?.[1] ?? '';
    return /^\p{Ll}/u.test(next) || monthByName.has(foldWord(next));
  }
  return /^\p{L}$/u.test(word) || /^\p{L}\.\s?\p{L}$/u.test(word) || abbreviations.has(word.toLowerCase());
}
