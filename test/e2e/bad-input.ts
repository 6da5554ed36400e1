import { gzipSync } from 'node:zlib';
import { readVectors } from './shared-vectors.ts';

/** One request that must not be let in (or, as a control, must), written for an example's member names. */
export interface BadInput {
  id: string;
  description: string;
  content_type: string;
  body: string | null;
  recipe: string | null;
  expect_status: number;
  roundtrip?: boolean;
}

/** A body and its type, ready to be sent to the rating route. */
export interface RatingAttempt {
  id: string;
  description: string;
  type: string;
  body: string | Uint8Array;
  headers: Record<string, string>;
  expectedStatus: number;
  /** The comment that must come back unchanged. */
  comment: string | null;
}

/** The vectors about bodies, told in the members of a rating: ticket -> target, format -> rating, text -> comment. */
export function ratingAttempts(): RatingAttempt[] {
  const { items } = readVectors<{ items: BadInput[] }>('api_bad_input');
  // Lying about the length and odd methods and paths are the web server's and the client's own matter.
  return items.filter(({ id }) => !/^(?:m-|path-|big-lie)/.test(id)).map(toRating);
}

function toRating(item: BadInput): RatingAttempt {
  const body = bodyOf(item);
  return {
    id: item.id,
    description: item.description,
    type: item.content_type,
    body,
    headers: item.recipe === 'gzip' ? { 'content-encoding': 'gzip' } : {},
    expectedStatus: item.expect_status,
    comment: item.roundtrip ? JSON.parse(String(body)).comment : null,
  };
}

function bodyOf({ id, body, recipe }: BadInput): string | Uint8Array {
  if (recipe === 'gzip') return gzipSync(Buffer.alloc(1_000_000, ' '));
  if (body === null) return Buffer.from('{"target":"summary","rating":"up","comment":"\xff\xfe"}', 'latin1');
  let example: unknown;
  try {
    example = JSON.parse(body);
  } catch {
    return body;
  }
  // A member twice is gone once parsed; a list and null have no members.
  if (id === 'json-dup' || Array.isArray(example) || example === null) return body;
  const {
    ticket_id,
    source_event_id: _,
    summary,
    ...more
  } = example as {
    ticket_id?: unknown;
    source_event_id?: unknown;
    summary: { format: unknown; text: unknown };
  };
  const members = [
    // A wrong ticket is sent as a wrong target; the right one is the summary.
    ...(id === 'miss' ? [] : [['target', id.startsWith('tid-') ? ticket_id : 'summary']]),
    ['rating', summary.format === 'text' ? 'up' : summary.format],
    ['comment', summary.text],
    ...Object.entries(more),
  ];
  // By hand, so that `__proto__` is a member like any other.
  return `{${members.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join(',')}}`;
}
