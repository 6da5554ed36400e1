import type { z } from 'zod';
import { type ModelAnswerShape, modelAnswer } from './model-answer.ts';
import { indexOrEnd, plainJson } from './plain-json.ts';
import { tolerant } from './tolerant.ts';

/** A model's answer, or what is wrong with it: paths and rules of ours, no word of the answer. */
export type ReadAnswer<Shape> = { ok: true; value: Shape } | { ok: false; errors: string[] };

const maxErrors = 12;
/** The longest answer that an endpoint is asked for has a fifth of this. */
const maxChars = 400_000;

/** Finds the JSON object in what a model wrote and parses it. What is surplus is left out, what is absent is empty. */
export function readAnswerText(text: string): ReadAnswer<ModelAnswerShape> {
  return readShape(text, modelAnswer, tolerant);
}

/** The same for another shape; `tidy` evens out what a model does otherwise than it was asked. */
export function readShape<Shape>(
  text: string,
  shape: z.ZodType<Shape>,
  tidy: (found: unknown) => unknown,
): ReadAnswer<Shape> {
  const found = text.length > maxChars ? undefined : jsonObjectIn(text);
  if (found === undefined) return { ok: false, errors: ['there is no complete JSON object in it'] };
  const parsed = shape.safeParse(tidy(found));
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, errors: rulesOf(parsed.error) };
}

function rulesOf({ issues }: z.ZodError): string[] {
  return issues.slice(0, maxErrors).map(({ path, code }) => {
    const place = path.map((part) => (typeof part === 'number' ? String(part) : String(part).slice(0, 40))).join('.');
    return `${place === '' ? 'the object' : place}: ${code}`;
  });
}

/** Beginnings that are tried: an answer with more braces before its object is none. */
const maxStarts = 12;

/** The last complete JSON object that stands by itself in `text`: around it may be words and a fence, in it comments. */
export function jsonObjectIn(text: string): unknown {
  let found: unknown;
  let at = text.indexOf('{');
  for (let starts = 0; at >= 0 && starts < maxStarts; starts += 1) {
    const end = endOfObject(text, at);
    const value = end === null ? undefined : parse(text.slice(at, end));
    if (value !== undefined) found = value;
    at = text.indexOf('{', value === undefined ? at + 1 : (end ?? at + 1));
  }
  return found;
}

/** The index after the brace that closes the one at `start`; null when it is never closed. */
function endOfObject(text: string, start: number): number | null {
  let depth = 0;
  let isString = false;
  for (let at = start; at < text.length; at += 1) {
    const char = text[at];
    if (isString) {
      if (char === '\\') at += 1;
      else if (char === '"') isString = false;
    } else if (char === '"') isString = true;
    else if (char === '/' && text[at + 1] === '/') at = indexOrEnd(text, '\n', at);
    else if (char === '/' && text[at + 1] === '*') at = indexOrEnd(text, '*/', at + 2) + 1;
    else if (char === '{') depth += 1;
    else if (char === '}') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return null;
}

function parse(json: string): unknown {
  for (const candidate of [json, plainJson(json)]) {
    try {
      const value: unknown = JSON.parse(candidate);
      if (typeof value === 'object' && value !== null) return value;
    } catch {
      // Not JSON: the next form, or the next object, may be.
    }
  }
  return undefined;
}
