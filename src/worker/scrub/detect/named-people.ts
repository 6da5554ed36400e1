import type { Span } from '../kinds.ts';
import { isGivenName } from '../names/given-names.ts';
import { arabicRelationWords, relationWords } from '../names/relations.ts';
import { canBePerson, eitherCase, namePattern, titlePattern } from '../names/shape.ts';

const article =
  "(?:,? ?(?:der|die|den|dem|le|la|el|o|a|il|lo|de|heer|the|is|hei(?:ß|ss)t|s['’]appelle|se llama|si chiama|,|–|-|\\() ?)?";
/** A word for what somebody is to the writer, and a name after it. */
const related = new RegExp(
  `(?<![\\p{L}])(?:${eitherCase(relationWords)})${article} ?(?:${titlePattern})?(?<name>${namePattern})`,
  'gu',
);
/** `Mehmet Bey`, `Nermin Hanım'a`. */
const honoured = new RegExp(
  `(?<![\\p{L}])(?<name>${namePattern})(?= (?:Bey|Hanım|Hoca|Abi|Abla|Amca|Usta|Teyze)(?![\\p{Lu}]))`,
  'gu',
);
/** Without capitals a verb looks like a name: what begins as verbs do is none but for the names that do. */
const arabicName =
  '(?:يوسف|ياسر|ياسمين|يحيى|يزن|تامر|تركي|توفيق|نورة?|ناصر|نادر|نبيل|نجلاء|نايف|نواف|(?!(?:لا|لم|لن|في|من|على|هو|هي|كان|كانت|قال|قالت|عند|مع|بعد|قبل|قد|غير|إلى|عن|هذا|هذه|الذي|التي|أن|سوف)(?!\\p{L}))(?![يتن])\\p{sc=Arabic}{3,14})';
const arabicRelation = new RegExp(
  `(?<![\\p{L}])(?:${arabicRelationWords})[ :]{1,2}(?<name>${arabicName}(?: ${arabicName})?)(?= ?(?:[،,.؛:!)(]|$|\\p{L}|\\d))`,
  'gmu',
);

/** How family names end that are made from fathers', places' and trades' names: of two capitalised words they tell a person. */
const familyEnding =
  '(?:[aeioáéíóuú]ez|owicz|ewicz|wicz|[sc]k[iay]|skiego|skiej|czyk|czak|niak|oğlu|dağ|türk|sson|ssen|nsen|ov[iı][cć]|ev[iı][cć]|enko|czuk|shvili|dóttir|mann|manns|stra|opoulos|idis|akis|eira|eiro|elli|etti|ucci|iglio|aldi|otti|hauser|bauer|meier|maier|huber|fman)';
const twoWords = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?<name>\\p{Lu}[\\p{Ll}\\p{M}]{1,15}(?:-\\p{Lu}[\\p{Ll}\\p{M}]{1,15})? \\p{Lu}[\\p{Ll}\\p{M}]{1,14}${familyEnding})(?![\\p{L}\\p{N}])`,
  'gu',
);

/** Words that follow such words and begin no name. Lower case. */
const noName = new Set(
  'windows outlook office excel word teams google microsoft apple amazon error mode account service support desk team user users name id number nummer vertrag konto daten code page app server version'.split(
    ' ',
  ),
);

/** Names of people that a word for what they are gives away, and names that begin with a common given name. */
export function detectNamedPeople(text: string): Span[] {
  return [related, honoured, arabicRelation, twoWords]
    .flatMap((pattern) => named(text, pattern))
    .concat(givenNames(text));
}

function named(text: string, pattern: RegExp): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(pattern)) {
    const name = firstWords(match.groups?.name ?? '');
    const start = match.index + match[0].lastIndexOf(match.groups?.name ?? '');
    if (canBePerson(name) && !isThing(name) && !isAbbreviation(name))
      spans.push({ start, end: start + name.length, kind: 'PERSON' });
  }
  return spans;
}

const firstWords = (name: string) => name.replace(/[.'’-]+$/, '');
/** VPN, SAP, HP: three in four are things, and people are rarely written like that. */
const isAbbreviation = (name: string) => /^\p{Lu}{1,4}$/u.test(name);
const isThing = (name: string) => name.split(/[ -]/).some((word) => noName.has(word.toLowerCase()));

const word = /(?<![\p{L}\p{M}\p{N}_@.-])\p{Lu}[\p{L}\p{M}]{1,20}(?![\p{L}\p{M}\p{N}_@])/gu;
/** The rest of a name after its first word: more capitalised words on the same line. */
const more =
  /(?:-\p{Lu}[\p{L}\p{M}]{1,20})?(?: (?:(?:van|von|der|den|de|del|della|di|da|dos?|das|du|la|le|el|al|bin|'t) ){0,3}(?:(?:Mc|Mac|O['’]|D['’]|Dell['’]|N['’])?\p{Lu}[\p{L}\p{M}]{1,30}|\p{Lu}\.)(?:-\p{Lu}[\p{L}\p{M}]{1,30}){0,2}){0,3}/uy;

/** San Francisco, St. Moritz, Port Elizabeth. */
const inPlace = /(?<![\p{L}])(?:San|Santa|Santo|São|Saint|Sankt|Sint|St\.?|Port|Fort|Mount|Lake|Los|Las) $/u;

function givenNames(text: string): Span[] {
  const spans: Span[] = [];
  let done = 0;
  for (const match of text.matchAll(word)) {
    const { index } = match;
    const [given] = match;
    // "Jan 3" is a day, "Max 20" a bound.
    if (
      index < done ||
      !isGivenName(given) ||
      inPlace.test(text.slice(Math.max(0, index - 8), index)) ||
      /^\.? ?\d/.test(text.slice(index + given.length, index + given.length + 3))
    )
      continue;
    more.lastIndex = index + given.length;
    const whole = given + (more.exec(text)?.[0] ?? '');
    const name = canBePerson(whole) ? whole : given;
    done = index + name.length;
    spans.push({ start: index, end: done, kind: 'PERSON' });
  }
  return spans;
}
