import type { Span } from '../kinds.ts';
import { canBePerson, eitherCase, namePattern, titlePattern } from '../names/shape.ts';

const greetings = [
  'dear|hello|hi|hey|good (?:morning|afternoon|evening|day)|greetings',
  'sehr geehrte[rs]?|liebe[r]?|hallo|guten (?:tag|morgen|abend)|moin|servus|grüezi|verehrte[rs]?',
  'bonjour|bonsoir|cher|chère|salut',
  'estimad[oa]|hola|querid[oa]|buen[oa]s (?:días|tardes|noches)|apreciad[oa]',
  'olá|oi|prezad[oa]|car[oa]|bom dia|boa (?:tarde|noite)|caríssim[oa]|exm[oa]\\.?',
  'gentile|egregi[oa]|buongiorno|buonasera|ciao|salve|spettabile',
  'beste|geachte|hoi|goede(?:morgen|middag|navond|ndag)|lieve|dag',
  'szanown[yaie]{1,2}|dzień dobry|cześć|witam|witaj|drog[ia]',
  'sayın|merhaba|selam|günaydın|iyi günler|sevgili|değerli',
  'مرحبا|السلام عليكم|عزيزي|عزيزتي|أهلا|السيد|السيدة',
].join('|');
const lineStart = '^[ \\t>*]{0,12}';
const greeting = new RegExp(
  `${lineStart}(?:${eitherCase(greetings)}) (?:(?:${eitherCase(greetings)}) )?(?:${titlePattern})?(?<name>${namePattern})(?=[ \\t]{0,8}(?:[,;:!،.–-]|\\r?\\n|$))`,
  'gmu',
);
const titled = new RegExp(`(?<![\\p{L}\\p{N}.])${titlePattern}(?<name>${namePattern})`, 'gu');
/** `Jane Doe <jane@example.com>`, in a header or in "On … wrote". */
const addressed = new RegExp(
  `(?<![\\p{L}\\p{N}'’-])(?<name>${namePattern})"? ?(?:<|\\[mailto:|\\()[^\\s<>@]{1,64}@[^\\s<>@]{1,255}[>)\\]]`,
  'gu',
);
const header = new RegExp(
  `${lineStart}(?:${eitherCase('from|to|cc|von|an|de|à|para|da|a|van|aan|od|do|kimden|kime|gönderen')}|من|إلى|差出人|宛先|发件人|收件人)[*]? ?[:：][*]? {0,2}"?(?<name>${namePattern})(?="? {0,4}(?:[<;,(\\[]|\\r?\\n|$))`,
  'gmu',
);
const introductions =
  "my name(?:['’]s| is)|this is|i am called|mein name ist|ich hei(?:ß|ss)e|hier (?:ist|spricht)|je m['’]appelle|mon nom est|me llamo|mi nombre es|soy|meu nome é|me chamo|mi chiamo|il mio nome è|sono|mijn naam is|ik heet|nazywam się|mam na imię|benim adım|adım";
const introduced = new RegExp(
  `(?<![\\p{L}])(?:${eitherCase(introductions)}|اسمي|أنا) (?:${titlePattern})?(?<name>${namePattern})`,
  'gu',
);
/** "this is Fatima speaking" is a name; "this is Windows" is not, unless something says so. */
const introducedNeeds = /^(?:this is|soy|sono|hier ist)/i;
const introducedBy = /^ (?:speaking|from|here|calling|at|de|da|di|von|aus|vom|van|z)\b|^,? (?:i am|i['’]m|and i)\b/i;

/** Names of people where a text says that they are one: in a greeting, after a title, before an address, "my name is". */
export function detectSalutations(text: string): Span[] {
  return [
    ...names(text, greeting),
    ...names(text, titled),
    ...names(text, addressed),
    ...names(text, header),
    ...names(text, introduced, (match) => {
      const end = match.index + match[0].length;
      return !introducedNeeds.test(match[0]) || introducedBy.test(text.slice(end, end + 16));
    }),
  ];
}

function names(text: string, pattern: RegExp, accepts: (match: RegExpExecArray) => boolean = () => true): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(pattern)) {
    const name = (match.groups?.name ?? '').replace(/[.'’-]+$/, '');
    const start = match.index + match[0].lastIndexOf(name);
    if (canBePerson(name) && accepts(match)) spans.push({ start, end: start + name.length, kind: 'PERSON' });
  }
  return spans;
}
