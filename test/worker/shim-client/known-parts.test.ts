import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/contract/problem.ts';
import type { WriteBackInput } from '../../../src/contract/write-back.ts';
import { createShimClient } from '../../../src/worker/shim-client/shim-client.ts';
import { VirtualTime } from '../fake/virtual-time.ts';

const never = new AbortController().signal;
const body: WriteBackInput = {
  basedOnEntryId: 1,
  generatedAt: '2026-11-21T10:00:00Z',
  language: 'en',
  model: { provider: 'p', name: 'n' },
  summary: { gist: 'A gist' },
  assessment: null,
  timeline: { steps: [{ at: '2026-11-21T10:00:00Z', what: 'A step' }] },
};
const unknown = (...names: string[]) => names.map((name) => ({ pointer: `/${name}`, rule: 'additionalProperties' }));

/** A helpdesk that refuses with these errors as long as it is sent one of these members. */
function helpdesk(refused: string[], errors: NonNullable<Problem['errors']>) {
  const time = new VirtualTime();
  const bodies: string[][] = [];
  const told: string[] = [];
  const tokens = { token: async () => 'token', renew: () => {}, clockOffsetMs: 0 };
  const fetch: typeof globalThis.fetch = async (_url, init) => {
    const members = Object.keys(JSON.parse(String(init?.body)));
    bodies.push(members);
    if (!members.some((name) => refused.includes(name))) return Response.json({ applied: true });
    const problem: Problem = { type: 'about:blank', title: 'Refused', status: 422, code: 'validation', errors };
    return new Response(JSON.stringify(problem), {
      status: 422,
      headers: { 'content-type': 'application/problem+json' },
    });
  };
  const onUnknownPart = (part: string) => told.push(part);
  const client = createShimClient({ url: 'https://help.test/', tokens, fetch, time, onUnknownPart });
  const write = () => time.run(client.writeBack(7, body, never));
  return { write, bodies, told, time, client };
}

describe('a helpdesk whose plugin is older', () => {
  it('gets the parts it knows, after one refusal that is remembered', async () => {
    const { write, bodies, told } = helpdesk(['assessment', 'timeline'], unknown('assessment', 'timeline'));
    expect(await write()).toEqual({ ok: true, value: { applied: true } });
    expect(await write()).toEqual({ ok: true, value: { applied: true } });
    const all = Object.keys(body);
    const known = all.filter((name) => name !== 'assessment' && name !== 'timeline');
    expect(bodies).toEqual([all, known, known]);
    expect(told).toEqual(['assessment', 'timeline']);
  });

  it('that knows one of them gets that one', async () => {
    const { write, bodies } = helpdesk(['assessment'], unknown('assessment'));
    await write();
    expect(bodies[1]).toContain('timeline');
    expect(bodies[1]).not.toContain('assessment');
  });

  it('is asked in vain once for each write-back that was on its way', async () => {
    const { client, bodies, told, time } = helpdesk(['timeline'], unknown('timeline'));
    const both = Promise.all([client.writeBack(7, body, never), client.writeBack(8, body, never)]);
    expect(await time.run(both)).toEqual([
      { ok: true, value: { applied: true } },
      { ok: true, value: { applied: true } },
    ]);
    expect(bodies.map((members) => members.includes('timeline')).sort()).toEqual([false, false, true, true]);
    expect(told).toEqual(['timeline']);
  });
});

describe('another refusal', () => {
  it.each([
    ['of something in a part', [{ pointer: '/timeline/steps/0/at', rule: 'format' }]],
    ['of an unknown member in a part', [{ pointer: '/timeline/extra', rule: 'additionalProperties' }]],
    ['of a part for another reason', [{ pointer: '/timeline', rule: 'type' }]],
    ['of another member beside', [...unknown('timeline'), { pointer: '/summary/gist', rule: 'maxLength' }]],
    ['of a first part', unknown('summary')],
    ['of a member that is none of ours', unknown('toString')],
    ['without a reason', []],
  ])('%s is one, and nothing is forgotten to be sent', async (_what, errors) => {
    const { write, bodies, told } = helpdesk(['timeline'], errors);
    expect(await write()).toMatchObject({ ok: false, failure: { code: 'validation', errors } });
    await write();
    expect(bodies).toEqual([Object.keys(body), Object.keys(body)]);
    expect(told).toEqual([]);
  });
});
