import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import * as shapes from '../../../src/browser/check/shape.ts';
import { checkerSource } from '../../../src/build/checker-source.ts';

const schema = z.object({
  id: z.int().min(1).max(9),
  open: z.boolean().optional(),
  kind: z.enum(['a', 'b']).nullable().optional(),
  list: z
    .array(z.object({ id: z.int().min(1).max(9), name: z.string().optional() }))
    .max(2)
    .optional(),
});

/** The checker as the build writes it. */
function check(value: unknown): boolean {
  const { $schema: _, ...jsonSchema } = z.toJSONSchema(schema, { io: 'input' });
  const names = Object.keys(shapes);
  const make = new Function(...names, `return ${checkerSource(jsonSchema)}`);
  return make(...Object.values(shapes))(value);
}

const wrong = fc.constantFrom<unknown>(null, undefined, 0, 10, '', 'c', {}, [], true);
const item = fc.record(
  { id: fc.integer({ min: 1, max: 9 }), name: fc.oneof(fc.string(), wrong) },
  { requiredKeys: [] },
);
const values = fc.record(
  {
    id: fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 1, max: 9 }) }, wrong),
    open: fc.oneof(fc.boolean(), wrong),
    kind: fc.oneof(fc.constantFrom('a', 'b', null), wrong),
    list: fc.oneof(fc.array(item, { maxLength: 3 }), wrong),
  },
  { requiredKeys: [] },
);

describe('a member that may be absent', () => {
  it('is absent, undefined or of its shape', () => {
    expect([{ id: 1 }, { id: 1, open: undefined }, { id: 1, open: true, kind: null }].map(check)).toEqual([
      ...[true, true, true],
    ]);
    expect([{}, { id: 1, open: null }, { id: 1, list: [{}] }, null, 7, []].map(check)).toEqual(Array(6).fill(false));
  });

  it('is judged as by zod', () => {
    const answers = new Set<boolean>();
    fc.assert(
      fc.property(fc.oneof(values, wrong), (value) => {
        const accepted = schema.safeParse(value).success;
        answers.add(accepted);
        expect(check(value)).toBe(accepted);
      }),
      { numRuns: 2_000 },
    );
    expect(answers.size).toBe(2);
  });
});
