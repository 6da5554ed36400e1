import { furtherParts } from '../../contract/write-back.ts';

/**
 * Evens out what models do otherwise than they were asked and what has one meaning only: numbers in quotes, one value
 * where a list belongs, a plain text for a statement, absent lists, surplus members. Everything else is left for the schema.
 */
export function tolerant(value: unknown): unknown {
  if (!isRecord(value)) return value;
  const answer = firstOf(value, 'answer', 'draft', 'result') ?? value;
  if (!isRecord(answer)) return value;
  const list = (name: string, each: (one: unknown) => unknown) => asList(member(answer, name)).map(each);
  return {
    gist: member(answer, 'gist'),
    request: list('request', statement),
    state: list('state', statement),
    done: list('done', statement),
    openQuestions: list('openQuestions', statement),
    dates: list('dates', statement),
    promises: list('promises', statement),
    nextStep: nextStep(member(answer, 'nextStep')),
    replies: list('replies', recommendation),
    actions: list('actions', recommendation),
    // Each further kind reads its own (model-answer.ts).
    ...Object.fromEntries(Object.keys(furtherParts).map((name) => [name, member(answer, name)])),
  };
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A wrapper around the object is taken off when it is all there is. */
export function firstOf(value: Record<string, unknown>, ...names: string[]): unknown {
  const [name, ...others] = Object.keys(value);
  return others.length === 0 && name !== undefined && names.includes(name) ? value[name] : undefined;
}

/** `open_questions` is `openQuestions`. */
export function member(value: Record<string, unknown>, name: string): unknown {
  if (Object.hasOwn(value, name)) return value[name];
  const snake = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return Object.hasOwn(value, snake) ? value[snake] : undefined;
}

export function asList(value: unknown): unknown[] {
  if (value === undefined || value === null || value === '') return [];
  return Array.isArray(value) ? value : [value];
}

function statement(value: unknown): unknown {
  if (typeof value === 'string') return { text: value, entryIds: [] };
  if (!isRecord(value)) return value;
  return { text: member(value, 'text'), entryIds: asList(member(value, 'entryIds')).flatMap(entryId) };
}

function recommendation(value: unknown): unknown {
  if (!isRecord(value)) return value;
  return {
    title: member(value, 'title'),
    body: member(value, 'body'),
    rationale: member(value, 'rationale') ?? '',
    entryIds: asList(member(value, 'entryIds')).flatMap(entryId),
    references: asList(member(value, 'references')).filter((one) => typeof one === 'string'),
  };
}

/** 7, "7", "entry 7" and "#7" are 7; what holds no number is no evidence. */
export function entryId(value: unknown): number[] {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? [value] : [];
  const digits = typeof value === 'string' ? /^\D{0,10}(\d{1,10})\D{0,2}$/.exec(value)?.[1] : undefined;
  return digits === undefined ? [] : [Number(digits)];
}

function nextStep(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (!isRecord(value)) return value;
  return { kind: member(value, 'kind'), text: member(value, 'text') };
}
