import { createPhrases } from '../phrases.ts';
import { foldWord, type Token, tokensOf } from '../tokens.ts';
import { isAlsoWord, namingWords } from './name-words.ts';
import { keptForms, soughtForms } from './word-forms.ts';

/** Those whose names are masked: the ticket's own people, and whoever a greeting or a signature names. */
export interface People {
  /** Adds a person, or finds the one with the same words. `isKnown`: the name counts in lower case too. */
  add(name: string, isKnown: boolean): number | undefined;
  /** Adds a word that names a person already added, such as the first part of an address. */
  addAlias(person: number, alias: string): void;
  /** How many there are; they are numbered from 1. */
  count(): number;
  /** Where the people are named: `[start, end)` of the tokens' text. */
  findIn(tokens: readonly Token[], text: string): { start: number; end: number; person: number }[];
}

interface NamePart {
  readonly words: readonly string[];
  readonly people: number[];
  isKnown: boolean;
}

const cjk = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー]+$/u;
const startsWithCapital = /^\p{Lu}/u;
const hasCase = /^[\p{Lu}\p{Ll}\p{Lt}]/u;
const maxPeoplePerWord = 16;

export function createPeople(): People {
  const phrases = createPhrases<NamePart>();
  const parts = new Map<string, NamePart>();
  const peopleByWords = new Map<string, number>();
  const formsOfWord = new Map<string, string[]>();
  let lastPerson = 0;

  function addPart(words: readonly string[], person: number, isKnown: boolean): void {
    const key = words.join(' ');
    const known = parts.get(key);
    if (known !== undefined) {
      if (!known.people.includes(person) && known.people.length < maxPeoplePerWord) known.people.push(person);
      known.isKnown ||= isKnown;
      return;
    }
    const part = { words, people: [person], isKnown };
    parts.set(key, part);
    if (words.length > 1) phrases.add(words, part);
    else for (const form of keptForms(words[0] ?? '')) phrases.add([form], part);
  }

  /** The one person who has all these words in their name, perhaps beside others. */
  function withAll(words: readonly string[]): number | undefined {
    const [first = [], ...others] = words.map((word) => parts.get(word)?.people ?? []);
    const people = first.filter((person) => others.every((one) => one.includes(person)));
    return people.length === 1 ? people[0] : undefined;
  }

  function addWholeName(name: string, person: number): void {
    const words = tokensOf(name.normalize('NFKC').replace(/\s+/g, ' ').trim()).map(({ text }) => foldWord(text));
    if (words.filter((word) => word.length > 1).length > 1) addPart(words, person, true);
  }

  function forms(word: string): string[] {
    let known = formsOfWord.get(word);
    if (known === undefined) {
      known = soughtForms(word);
      formsOfWord.set(word, known);
    }
    return known;
  }

  function accepts({ words, isKnown }: NamePart, token: Token): boolean {
    const [word = ''] = words;
    if (isKnown && isNoChance(words)) return true;
    if (!hasCase.test(token.text)) return true;
    if (startsWithCapital.test(token.text)) return true;
    return isKnown && !isAlsoWord(word) && word.length > 2 && foldWord(token.text) === word;
  }

  return {
    add(name, isKnown) {
      const all = namingWords(name);
      const known =
        peopleByWords.get(keyOf(all)) ??
        peopleByWords.get(`only ${all.join(' ')}`) ??
        (isKnown ? undefined : withAll(all));
      // A name that is a word as well is looked for in other places only when the ticket knows it.
      const words = all.filter((word) => isKnown || !isAlsoWord(word));
      if (words.length === 0) return known;
      const key = keyOf(words);
      const person = known ?? peopleByWords.get(key) ?? ++lastPerson;
      peopleByWords.set(key, person);
      if (isKnown) addWholeName(name, person);
      for (const word of words) {
        if (words.length > 1 && !peopleByWords.has(`only ${word}`)) peopleByWords.set(`only ${word}`, person);
        for (const part of cjk.test(word) ? cjkParts(word) : [word]) {
          addPart(
            tokensOf(part).map(({ text }) => text),
            person,
            isKnown,
          );
        }
      }
      return person;
    },
    addAlias: (person, alias) =>
      addPart(
        tokensOf(foldWord(alias)).map(({ text }) => text),
        person,
        true,
      ),
    count: () => lastPerson,
    findIn(tokens, text) {
      const found: { start: number; end: number; people: number[] }[] = [];
      for (let index = 0; index < tokens.length; ) {
        const token = tokens[index];
        if (token === undefined || !token.isWord) {
          index += 1;
          continue;
        }
        const match = phrases.longestAt(
          index,
          tokens.length,
          (at) => forms(tokens[at]?.text ?? ''),
          (part) => accepts(part, token),
        );
        const last = tokens[(match?.to ?? 0) - 1];
        if (match !== undefined && last !== undefined) {
          found.push({ start: token.start, end: last.end, people: match.what.people });
        }
        index = match?.to ?? index + 1;
      }
      return joinNeighbours(found, text);
    },
  };
}

/**
 * Words of a name that do not stand together by chance, so that they count in lower case, too: an account ("will.young"), a
 * name of three words ("fleur de jong"), or two of which one is no word of every day ("ana pérez", not "will grant").
 */
function isNoChance(tokens: readonly string[]): boolean {
  const words = tokens.filter((one) => one.length > 1);
  if (words.length < 2) return false;
  return !tokens.includes(' ') || words.length > 2 || words.some((one) => !isAlsoWord(one));
}

const keyOf = (words: readonly string[]) => [...words].sort().join(' ');

/** The parts by which a name written without spaces is used: family name, given name. */
function cjkParts(name: string): string[] {
  const characters = [...name];
  if (characters.length === 3) return [name, characters.slice(1).join('')];
  if (characters.length === 4) return [name, characters.slice(0, 2).join(''), characters.slice(2).join('')];
  return characters.length > 1 ? [name] : [];
}

const between =
  /^(?:[ \t]|-|, ?|\. ?| ?(?:[\p{Lu}]\.? |(?:van|von|der|den|de|del|della|di|da|dos?|das|du|la|le|el|al|bin|zu|ter|['’]t)[ -]){0,3})$/iu;
/** What stands before a family name and is part of the name: initials, small words. */
const beforeName =
  /(?:(?<![\p{L}\p{N}.])(?:M[ªa]|\p{Lu}\p{Ll}?)\.?-?){1,3} ?(?:(?:van|von|de|del|della|di|da|du|le|la|el|al) (?:den |der |la |['’]t )?)?$|(?<![\p{L}])(?:Van|Von|De|Del|Di|Da|Du|Le|La|El|Al|Lo|van|von|de|du) (?:den |der |la |['’]t )?$/u;

/** Name words side by side that can be one person's are one find: "Ana María Pérez", "Pérez, Ana", "John A. Smith". */
function joinNeighbours(found: readonly { start: number; end: number; people: number[] }[], text: string) {
  const joined: { start: number; end: number; people: number[] }[] = [];
  for (const one of found) {
    const before = joined.at(-1);
    const gap = before === undefined ? '' : text.slice(before.end, Math.min(one.start, before.end + 24));
    const common = before?.people.filter((person) => one.people.includes(person)) ?? [];
    if (before !== undefined && common.length > 0 && before.end + gap.length === one.start && isBetween(gap)) {
      before.end = one.end;
      before.people = common;
    } else {
      joined.push({ ...one });
    }
  }
  return joined.map(({ start, end, people }, index) => ({
    start: Math.max(start - charsBefore(text, start), joined[index - 1]?.end ?? 0),
    end,
    person: people[0] ?? 0,
  }));
}

/** How many characters before `start` belong to the name that begins there. */
function charsBefore(text: string, start: number): number {
  const before = beforeName.exec(text.slice(Math.max(0, start - 24), start))?.[0] ?? '';
  return /[\p{L}]\.|M[ªa]| $/u.test(before) ? before.length : 0;
}

function isBetween(gap: string): boolean {
  return gap === '' || (between.test(gap) && !gap.includes('\n')) || / [\p{Lu}]\. $/u.test(gap);
}
