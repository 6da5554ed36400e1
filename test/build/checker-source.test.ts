import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkerSource } from '../../src/build/checker-source.ts';

const source = (schema: z.ZodType) => {
  const { $schema: _, ...jsonSchema } = z.toJSONSchema(schema, { io: 'input' });
  return checkerSource(jsonSchema);
};

describe("the source of the page's checker", () => {
  it('is a call of a shape for each part of the schema', () => {
    const schema = z.object({
      id: z.int().min(1).max(9),
      kind: z.enum(['a', 'b']).nullable(),
      list: z.array(z.boolean()).max(3),
      open: z.array(z.string()),
      one: z.literal(1),
      maybe: z.int().min(1).max(9).optional(),
    });
    expect(source(schema)).toBe(
      'object({"id":integer(1,9),"kind":nullable(oneOf(...["a","b"])),"list":array(oneOf(true,false),3),' +
        '"open":array(string),"one":oneOf(1),"maybe":optional(integer(1,9))})',
    );
  });

  it('keeps patterns, also those with slashes', () => {
    const text = { type: 'string', maxLength: 9, pattern: '^a/b$' };
    expect(checkerSource(text)).toBe('text(9,0,/^a\\/b$/)');
  });

  it.each([
    ['a keyword it does not know', { type: 'string', format: 'uri' }],
    ['a keyword it does not know of numbers', { type: 'integer', minimum: 1, maximum: 9, multipleOf: 3 }],
    ['a number that is no literal', { type: 'number' }],
    ['an integer without a limit', { type: 'integer', minimum: 1 }],
    ['a pattern without a maxLength', { type: 'string', pattern: 'a' }],
    [
      'an object that may be without any member',
      { type: 'object', properties: { a: { type: 'boolean' } }, required: [] },
    ],
    ['a choice of several shapes', { anyOf: [{ type: 'boolean' }, { type: 'string' }] }],
    ['a reference', { $ref: '#/$defs/a' }],
    ['nothing', {}],
    ['a type that is inherited', { type: 'constructor' }],
  ])('fails the build at %s', (_what, schema) => {
    expect(() => checkerSource(schema)).toThrow("The page's checker");
  });
});
