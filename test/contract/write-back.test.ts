import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { limits } from '../../src/contract/limits.ts';
import { writeBack } from '../../src/contract/write-back.ts';
import { fixtures, violations } from './fixtures.ts';

const valid = fixtures('write-back', 'valid');
const invalid = fixtures('write-back', 'invalid');
const expected = violations('write-back');

describe('the write-back', () => {
  it('has examples of both kinds, and says of each invalid one what is wrong', () => {
    expect(valid.length).toBeGreaterThanOrEqual(12);
    expect(invalid.length).toBeGreaterThanOrEqual(35);
    expect(Object.keys(expected).sort()).toEqual(invalid.map((one) => one.name).sort());
  });

  it.each(valid)('takes the example $name', ({ value }) => {
    expect(writeBack.safeParse(value).error?.issues ?? []).toEqual([]);
  });

  it.each(invalid)('refuses the example $name at the same places as the shim', ({ name, value }) => {
    const all = writeBack.safeParse(value).error?.issues.flatMap(pointers) ?? [];
    // zod counts the whole even where a part of it is wrong already; the shim leaves that out.
    const found = all.filter((pointer) => !all.some((other) => other.startsWith(`${pointer}/`)));
    expect(new Set(found)).toEqual(new Set(expected[name]?.map((one) => one.pointer)));
  });

  it('keeps a part that is absent apart from one that is null', () => {
    const find = (name: string) => writeBack.parse(valid.find((one) => one.name === name)?.value);
    expect(find('minimal')).not.toHaveProperty('summary');
    expect(find('minimal')).not.toHaveProperty('recommendations');
    expect(find('null-parts')).toMatchObject({ summary: null, recommendations: null });
  });

  it('fills in what may be left out', () => {
    const { summary, recommendations } = writeBack.parse({
      ...(valid.find((one) => one.name === 'minimal')?.value as object),
      summary: { gist: 'x', sections: [{ kind: 'done', items: [{ text: 'y' }] }] },
      recommendations: [{ id: 'a', title: 't', body: 'b', language: 'en' }],
    });
    expect(summary).toEqual({
      gist: 'x',
      sections: [{ kind: 'done', title: null, items: [{ text: 'y', entryIds: [], support: 'unchecked' }] }],
      body: null,
      nextStep: null,
      warnings: [],
    });
    expect(recommendations?.[0]).toMatchObject({ kind: 'reply', confidence: null, rationale: null, sources: [] });
  });

  it('refuses a lone surrogate, which has no UTF-8 form', () => {
    const body = { ...(valid.find((one) => one.name === 'minimal')?.value as object), summary: { gist: 'a\ud83d' } };
    expect(writeBack.safeParse(body).success).toBe(false);
  });

  it('limits the summary as the shim does', () => {
    // PHP has this number of its own (BodySchema::MAX_SUMMARY_CHARS); the examples at the limit hold both to it.
    expect(limits.summaryChars).toBe(20_000);
  });
});

/** Where an issue is, as JSON Pointers (RFC 6901); unknown members are one issue of their object. */
function pointers(issue: z.core.$ZodIssue): string[] {
  const paths = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
  return paths.map((path) => path.map((step) => `/${escapeStep(String(step))}`).join(''));
}

function escapeStep(step: string): string {
  return step.replaceAll('~', '~0').replaceAll('/', '~1');
}
