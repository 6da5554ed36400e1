import type { Kind } from '../../../src/worker/scrub/kinds.ts';
import type { KnownToTicket } from '../../../src/worker/scrub/known-to-ticket.ts';
import { createScrubber } from '../../../src/worker/scrub/scrubber.ts';

/** A row of `pii.json`: spans in code points of the basic plane, which are UTF-16 code units. */
export interface PiiRow {
  text?: string;
  text_parts?: string[];
  spans?: { start: number; end: number }[];
  why?: string;
}
export interface PiiVectors {
  entities: Record<string, { positive: PiiRow[]; negative: PiiRow[] }>;
}

/** What an entity of the vectors is called here. An address with a password in it may be called a secret or a URL. */
const kindsOf: Readonly<Record<string, readonly Kind[]>> = {
  EMAIL: ['EMAIL'],
  PHONE: ['PHONE'],
  CREDIT_CARD: ['CARD'],
  IBAN: ['IBAN'],
  IP_ADDRESS: ['IP'],
  US_SSN: ['SSN'],
  MAC_ADDRESS: ['MAC'],
  URL_WITH_SECRET: ['URL', 'SECRET'],
  SECRET: ['SECRET', 'URL'],
  PASSWORD: ['PASSWORD'],
  STREET_ADDRESS: ['ADDRESS'],
  PERSON: ['PERSON'],
  DATE_OF_BIRTH: ['BIRTHDATE'],
};

export interface Measured {
  entity: string;
  /** Values to find, found under the right name, and taken out under any name. */
  values: number;
  found: number;
  masked: number;
  /** Finds of this kind where none belongs: in rows marked hard, and in all others. */
  wrong: number;
  wrongHard: number;
  rightFinds: number;
  misses: string[];
}

const nonce = 'k3f9';

interface FoundAt {
  kind: string;
  start: number;
  end: number;
}

/** Where `scrub` put its placeholders, in positions of `text`; with `people`, as their own ticket is scrubbed. */
export function findsIn(text: string, people: KnownToTicket['people'] = []): FoundAt[] {
  const scrubber = createScrubber({ people, organization: null }, { nonce });
  if (people.length > 0) scrubber.learn([text]);
  const scrubbed = scrubber.scrub(text);
  const finds: FoundAt[] = [];
  let at = 0;
  let done = 0;
  for (const match of scrubbed.matchAll(/\[\[([A-Z]+)_\d+[A-Z]*_k3f9\]\]/g)) {
    at += match.index - done;
    const { length } = scrubber.restore(match[0]).text;
    finds.push({ kind: match[1] ?? '', start: at, end: at + length });
    at += length;
    done = match.index + match[0].length;
  }
  return finds;
}

const textOf = ({ text, text_parts: parts }: PiiRow) => text ?? (parts ?? []).join('');

/** Recall and precision of the scrubber on every entity it masks. */
export function measurePii({ entities }: PiiVectors): Measured[] {
  return Object.entries(kindsOf).map(([entity, kinds]) => {
    const result: Measured = {
      entity,
      values: 0,
      found: 0,
      masked: 0,
      wrong: 0,
      wrongHard: 0,
      rightFinds: 0,
      misses: [],
    };
    const { positive = [], negative = [] } = entities[entity] ?? {};
    for (const row of positive) {
      const text = textOf(row);
      const finds = findsIn(text);
      // A row without spans is a value as a whole.
      const wanted = row.spans ?? [{ start: 0, end: text.length }];
      const covers = (find: FoundAt, span: { start: number; end: number }) =>
        find.start <= span.start && find.end >= span.end;
      for (const span of wanted) {
        result.values += 1;
        if (finds.some((find) => covers(find, span))) result.masked += 1;
        if (finds.some((find) => covers(find, span) && isOneOf(kinds, find.kind))) result.found += 1;
        else result.misses.push(`missed: ${text.slice(span.start, span.end)} in: ${text}`);
      }
      for (const find of finds.filter(({ kind }) => isOneOf(kinds, kind))) {
        const isRight = wanted.some((span) => find.start < span.end && span.start < find.end);
        if (isRight) result.rightFinds += 1;
        else {
          result.wrong += 1;
          result.misses.push(`wrong: ${text.slice(find.start, find.end)} in: ${text}`);
        }
      }
    }
    for (const row of negative) {
      const text = textOf(row);
      const isHard = row.why?.includes('(hard') ?? false;
      for (const find of findsIn(text).filter(({ kind }) => isOneOf(kinds, kind))) {
        if (isHard) result.wrongHard += 1;
        else result.wrong += 1;
        result.misses.push(`wrong${isHard ? ' (hard)' : ''}: ${text.slice(find.start, find.end)} in: ${text}`);
      }
    }
    return result;
  });
}

const isOneOf = (kinds: readonly Kind[], kind: string) => kinds.some((one) => one === kind);

export const recallOf = ({ found, values }: Measured) => found / values;
/** Outside the rows marked hard. */
export const precisionOf = ({ rightFinds, wrong }: Measured) => rightFinds / (rightFinds + wrong);
