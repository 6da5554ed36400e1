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
    if (!hasCase.test(token.text)) return true;
    if (startsWithCapital.test(token.text)) return true;
    return isKnown && !isAlsoWord(word) && word.length > 2 && foldWord(token.text) === word;
  }

  return {
    add(name, isKnown) {
      const all = namingWords(name);
      const known = peopleByWords.get(keyOf(all)) ?? peopleByWords.get(`only ${all.join(' ')}`);
      // A name that is a word as well is looked for in other places only when the ticket knows it.
      const words = all.filter((word) => isKnown || !isAlsoWord(word));
      if (words.length === 0) return known;
      const key = keyOf(words);
      const person = known ?? peopleByWords.get(key) ?? ++lastPerson;
      peopleByWords.set(key, person);
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

const keyOf = (words: readonly string[]) => [...words].sort().join(' ');

/** The parts by which a name written without spaces is used: family name, given name. */
function cjkParts(name: string): string[] {
  const characters = [...name];
  if (characters.length === 3) return [name, characters.slice(1).join('')];
  if (characters.length === 4) return [name, characters.slice(0, 2).join(''), characters.slice(2).join('')];
  return characters.length > 1 ? [name] : [];
}

const between =
  /^(?:[ \t]|-|, ?|\. ?| ?(?:[\p{Lu}]\.? |(?:van|von|der|den|de|del|della|di|da|dos?|das|du|la|le|el|al|bin|zu|ter)[ -]){0,3})$/iu;

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
  return joined.map(({ start, end, people }) => ({ start, end, person: people[0] ?? 0 }));
}

function isBetween(gap: string): boolean {
  return gap === '' || (between.test(gap) && !gap.includes('\n')) || / [\p{Lu}]\. $/u.test(gap);
}
