import { languageWords } from '../prepare/language-words.ts';
import { foldWord, tokensOf } from '../scrub/tokens.ts';

const stopWords = new Set(Object.values(languageWords).flatMap((words) => words.split(' ').map(foldWord)));
/** Words of every mail, which say nothing of what it is about. */
const mailWords =
  'hello hi hey dear regards best kind thank thanks please team support help hallo guten tag liebe lieber gruss grusse freundliche bonjour merci cordialement equipe hola gracias saludos equipo ola obrigado obrigada equipa ciao buongiorno salve grazie saluti hoi groeten vriendelijke witam pozdrawiam dziekuje prosze merhaba selamlar tesekkurler saygilar lutfen مرحبا شكرا السلام عليكم تحياتي فضلك';
for (const word of mailWords.split(' ')) stopWords.add(foldWord(word));

/** Beginnings are compared, so that "printers" and "printer", "faturanın" and "fatura" are one. */
const stemChars = 6;
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u;
const functionKana = /^\p{sc=Hiragana}{2}$/u;

/**
 * What `text` is about, as terms that can be compared: folded, cut to their beginnings, without words every text has. Of
 * scripts that write no spaces, each pair of characters is a term. Linear.
 */
export function termsOf(text: string): string[] {
  const terms: string[] = [];
  let previous = '';
  let previousEnd = -1;
  for (const { text: token, start, end, isWord } of tokensOf(text)) {
    if (!isWord) continue;
    if (unspaced.test(token)) {
      if (previousEnd === start && !functionKana.test(previous + token)) terms.push(previous + token);
      previous = token;
      previousEnd = end;
      continue;
    }
    const word = foldWord(token).replace(/^(?:وال|بال|ال|لل)(?=.{3})/u, '');
    if (stopWords.has(word) || (word.length < 3 && !/\d/.test(word)) || /^\d$/.test(word)) continue;
    terms.push(/^\p{L}/u.test(word) && word.length > stemChars ? word.slice(0, stemChars) : word);
  }
  return terms;
}

/** The part of the different terms of `terms` that are among `others`, 0 to 1; 0 where there are none. */
export function overlap(terms: Iterable<string>, others: ReadonlySet<string>): number {
  const all = new Set(terms);
  if (all.size === 0) return 0;
  let shared = 0;
  for (const term of all) if (others.has(term)) shared += 1;
  return shared / all.size;
}
