import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fixtures, violations } from '../contract/fixtures.ts';
import { askMachine, startForTest } from './start-for-test.ts';

// The shim's own answers to these examples are tested in PHP; the stand-in has to give the same.
const folder = join(import.meta.dirname, '..', 'fixtures', 'contract');
const malformed = readdirSync(folder).filter((name) => name.startsWith('write-back.malformed-'));
const expected = violations('write-back');
const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);

it('answers every malformed example with malformed_json', async () => {
  const standIn = await startForTest();
  expect(malformed.length).toBeGreaterThan(20);
  for (const name of malformed) {
    const answer = await askMachine(standIn, { method: 'PUT', body: new Uint8Array(readFileSync(join(folder, name))) });
    expect([name, answer.status, (await answer.json()).code]).toEqual([name, 400, 'malformed_json']);
  }
});

it('answers every invalid example with the pointers and rules of the shim', async () => {
  const standIn = await startForTest();
  for (const { name, value } of fixtures('write-back', 'invalid')) {
    const answer = await askMachine(standIn, { method: 'PUT', body: JSON.stringify(value) });
    const problem = await answer.json();
    if (isObject(value)) {
      expect([name, answer.status, problem.code]).toEqual([name, 422, 'validation']);
      expect([name, new Set(problem.errors)]).toEqual([name, new Set(expected[name])]);
    } else {
      expect([name, answer.status, problem.code]).toEqual([name, 400, 'bad_request']);
    }
  }
});

it('takes every valid example, once it is based on an entry of the ticket', async () => {
  for (const { name, value } of fixtures('write-back', 'valid')) {
    const standIn = await startForTest({ seed: false });
    const { leaseToken: _, ...unleased } = value as { leaseToken?: string };
    const body = { ...unleased, basedOnEntryId: 101, generatedAt: '2026-11-21T09:00:00Z' };
    const answer = await askMachine(standIn, { method: 'PUT', body });
    expect([name, answer.status, await answer.json()]).toEqual([name, 200, { applied: true }]);
  }
});
