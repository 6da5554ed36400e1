import { foldWord } from '../tokens.ts';

/** What a name may end in when it is declined (German, Polish, Czech, Russian in Latin letters). Folded, longest first. */
const endings = [
  'owie',
  'iego',
  'iemu',
  'ego',
  'emu',
  'owi',
  'ami',
  'ach',
  'iem',
  'ow',
  'om',
  'em',
  'im',
  'ym',
  'ie',
  'iej',
  'ej',
  'a',
  'e',
  'i',
  'o',
  'u',
  'y',
  's',
];
const longNameEndings = ['es', 'en', 'ns', 'n'];
const finalVowel = /[aeiouy]$/;

/** The mark of a stem: it only meets words that had an ending taken off. */
const stemMark = '~';
/** The same for names of three letters, to which only the genitive is added: "Anas", but not "Time" for Tim. */
const shortStemMark = '~~';

const arabicProclitic = /^(?:[وف]?(?:لل|[بكل]?ال|[بكل])|[وف])(?=.{3,}$)/u;
const arabic = /^\p{sc=Arabic}/u;

/** The forms under which a folded word of a name is kept. */
export function keptForms(foldedName: string): string[] {
  const forms = [foldedName];
  if (foldedName.length >= 4) forms.push(stemMark + foldedName);
  else if (foldedName.length === 3) forms.push(shortStemMark + foldedName);
  if (foldedName.length >= 4 && finalVowel.test(foldedName)) forms.push(stemMark + foldedName.slice(0, -1));
  const plain = foldedName.replace(/ae|oe|ue/g, (pair) => pair.charAt(0));
  if (plain !== foldedName && plain.length >= 3) forms.push(plain);
  return forms;
}

/** The forms under which a word of a text is looked up, the word itself first. */
export function soughtForms(word: string): string[] {
  const folded = foldWord(word);
  const forms = [folded];
  if (arabic.test(folded)) {
    const bare = folded.replace(arabicProclitic, '');
    if (bare !== folded) forms.push(bare);
    return forms;
  }
  for (const ending of endings) if (folded.endsWith(ending)) forms.push(stemMark + folded.slice(0, -ending.length));
  if (folded.length === 4 && folded.endsWith('s')) forms.push(shortStemMark + folded.slice(0, -1));
  for (const ending of longNameEndings) {
    if (folded.length >= 5 + ending.length && folded.endsWith(ending)) {
      forms.push(stemMark + folded.slice(0, -ending.length));
    }
  }
  const plain = folded.replace(/ae|oe|ue/g, (pair) => pair.charAt(0));
  if (plain !== folded) forms.push(plain);
  return forms;
}
