import { allDetectors } from './detect/all-detectors.ts';
import { foldedView } from './folded-view.ts';
import type { Kind, Span } from './kinds.ts';
import { organizationPhrases } from './known-to-ticket.ts';
import { mergeSpans } from './merge-spans.ts';
import type { People } from './names/people.ts';
import { createPhrases } from './phrases.ts';
import { stemOf } from './stem.ts';
import { foldWord, type Token, tokensOf } from './tokens.ts';

export interface Found extends Span {
  readonly stem: string;
}

/** Finds personal data in folded views, and remembers it: what one text gave away is found in every other. */
export interface Finder {
  /** Remembers what `view` has, without saying where. */
  learn(view: string): void;
  /** Everything in `view`, in order, apart. */
  find(view: string): Found[];
  /** Remembers a value that is known to be of this kind. */
  remember(kind: Kind, value: string): void;
  /** What all spellings of a value have in common. */
  stemOf(kind: Kind, value: string): string;
}

/** Shorter values are found where their context stands, and nowhere else: three digits are too many things. */
const minRememberedChars = 4;
/** Longer ones have too many words to be remembered (`maxPhraseWords`), and are long enough to be found again by their form. */
const maxRememberedChars = 4_000;

export function createFinder(people: People, organization: string | null): Finder {
  const values = createPhrases<{ kind: Kind; stem: string }>();
  const organizations = createPhrases<true>();
  for (const words of organizationPhrases(organization)) organizations.add(words, true);

  /** What the detectors find, each remembered. */
  function detect(view: string): Found[] {
    return allDetectors.flatMap((detector) =>
      detector(view).map((span) => {
        const value = view.slice(span.start, span.end);
        return { ...span, stem: remembered(span.kind, value, false) };
      }),
    );
  }

  /** Remembers `value`, and gives its stem. */
  function remembered(kind: Kind, value: string, isKnown: boolean): string {
    if (kind === 'PERSON') return stemOfPerson(value, isKnown);
    const stem = stemOf(kind, value);
    if (value.length >= minRememberedChars && value.length <= maxRememberedChars)
      values.add(wordsOf(value), { kind, stem });
    return stem;
  }

  function stemOfPerson(name: string, isKnown: boolean): string {
    const person = people.add(name, isKnown);
    return person === undefined ? stemOf('PERSON', name) : personStem(person);
  }

  function findRemembered(tokens: readonly Token[]): Found[] {
    const found: Found[] = [];
    for (let index = 0; index < tokens.length; ) {
      const match = values.longestAt(
        index,
        tokens.length,
        (at) => [tokens[at]?.text ?? ''],
        () => true,
      );
      const span = spanOf(tokens, index, match?.to);
      if (match !== undefined && span !== undefined) found.push({ ...span, ...match.what });
      index = match?.to ?? index + 1;
    }
    return found;
  }

  function findOrganization(tokens: readonly Token[]): Found[] {
    const found: Found[] = [];
    for (let index = 0; index < tokens.length; index += 1) {
      const first = tokens[index];
      if (first === undefined || !first.isWord) continue;
      const match = organizations.longestAt(
        index,
        tokens.length,
        (at) => organizationForms(tokens[at]?.text ?? ''),
        (_what, _from, to) => to - index > 1 || !/^\p{Ll}/u.test(first.text),
      );
      const span = spanOf(tokens, index, match?.to);
      if (span !== undefined) found.push({ ...span, kind: 'ORGANIZATION', stem: 'organization' });
    }
    return found;
  }

  return {
    learn: (view) => void detect(view),
    remember: (kind, value) => void remembered(kind, foldedView(value).text, true),
    stemOf: (kind, value) => remembered(kind, foldedView(value).text, true),
    find(view) {
      const detected = detect(view);
      const tokens = tokensOf(view);
      const named = people
        .findIn(tokens, view)
        .map(({ start, end, person }): Found => ({ start, end, kind: 'PERSON', stem: personStem(person) }));
      return mergeSpans([...detected, ...findRemembered(tokens), ...findOrganization(tokens), ...named]);
    },
  };
}

export const personStem = (person: number) => `person ${person}`;

const wordsOf = (value: string) => tokensOf(value).map(({ text }) => text);

/** Line breaks count as spaces; a possessive or plural ending does not make another organisation. */
function organizationForms(word: string): string[] {
  if (/^\s$/.test(word)) return [' '];
  const folded = foldWord(word);
  return folded.length > 4 && folded.endsWith('s') ? [folded, folded.slice(0, -1)] : [folded];
}

function spanOf(
  tokens: readonly Token[],
  from: number,
  to: number | undefined,
): { start: number; end: number } | undefined {
  const first = tokens[from];
  const last = to === undefined ? undefined : tokens[to - 1];
  return first === undefined || last === undefined ? undefined : { start: first.start, end: last.end };
}
