import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { bodySchemas } from '../../src/build/php-schema.ts';
import { answersWriteBack, questionRequest } from '../../src/contract/kinds/questions.ts';
import { fixtures, violations } from './fixtures.ts';

const shapes: [name: 'question' | 'answers', schema: z.ZodType][] = [
  ['question', questionRequest],
  ['answers', answersWriteBack],
];

describe.each(shapes)('a body of the shape "%s"', (shape, schema) => {
  const invalid = fixtures(shape, 'invalid');
  const expected = violations(shape);

  it('is what the shim checks, and each invalid example says what is wrong', () => {
    expect(bodySchemas[shape]).toBe(schema);
    expect(invalid.length).toBeGreaterThanOrEqual(7);
    expect(Object.keys(expected).sort()).toEqual(invalid.map((one) => one.name).sort());
  });

  it.each(fixtures(shape, 'valid'))('takes the example $name', ({ value }) => {
    expect(schema.safeParse(value).error?.issues ?? []).toEqual([]);
  });

  it.each(invalid)('refuses the example $name at the same places as the shim', ({ name, value }) => {
    const found = schema.safeParse(value).error?.issues.flatMap((issue) => {
      const paths = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
      return paths.map((path) => path.map((step) => `/${String(step)}`).join(''));
    });
    expect(new Set(found)).toEqual(new Set(expected[name]?.map((one) => one.pointer)));
  });
});

it('an answer that says nothing but its state has no words, entries or sources', () => {
  const minimal = fixtures('answers', 'valid').find(({ name }) => name === 'minimal')?.value;
  expect(answersWriteBack.parse(minimal).answers[0]).toEqual({
    questionId: 1,
    state: 'failed',
    body: null,
    language: 'pt-BR',
    entryIds: [],
    support: 'unchecked',
    sources: [],
  });
});
