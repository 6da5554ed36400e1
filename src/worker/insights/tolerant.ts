import { workerKinds } from '../kinds/kinds.ts';
import { asList, entryId, firstOf, isRecord, member } from './tolerant-parts.ts';

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
    ...Object.fromEntries(workerKinds.map((kind) => [kind.name, kind.read(member(answer, kind.name))])),
  };
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

function nextStep(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (!isRecord(value)) return value;
  return { kind: member(value, 'kind'), text: member(value, 'text') };
}
