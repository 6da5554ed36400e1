import { beforeAll, describe, expect, test } from 'vitest';
import { onEveryHost } from '../bench.ts';
import { sampleInsights } from '../insights.ts';
import type { MachineAnswer } from '../machine.ts';
import { hasVectors } from '../shared-vectors.ts';
import { canTravel, makeTwin } from '../tokens/twin.ts';
import { readTokenVectors } from '../tokens/vectors.ts';

const vectors = hasVectors ? readTokenVectors() : { items: [], transport: [] };
// Without the vectors one name remains, for a test that is skipped where everybody can see it.
const classes = hasVectors ? [...new Set(vectors.items.map((item) => item.class))] : ['any'];

/** Every refusal looks like this, whatever was wrong: nothing to learn from by trying. */
const refusal = {
  status: 401,
  'www-authenticate': 'Bearer realm="fai", error="invalid_token"',
  'content-type': 'application/problem+json',
  'cache-control': 'no-store',
  'set-cookie': null,
  body: '{"type":"about:blank","title":"Unauthorized","status":401,"code":"unauthorized"}',
};

describe.skipIf(!hasVectors)('tokens', () => {
  onEveryHost((bench) => {
    let ticketId: number;
    let body: string;

    beforeAll(async () => {
      ticketId = bench.host.tickets.spare[1] ?? 0;
      const basedOnEntryId = await bench.host.newestEntryId(ticketId);
      const model = { provider: 'test', name: 'test-model' };
      // The same each time: it may be applied any number of times.
      const draft = { ...sampleInsights('Written with a good token'), basedOnEntryId, language: 'en', model };
      body = JSON.stringify({ ...draft, generatedAt: new Date().toISOString() });
    });

    const put = (request: { headers?: Record<string, string>; query?: string; body?: string }) =>
      bench.machine.send(ticketId, { method: 'PUT', headers: {}, body, ...request });

    test.each(classes)('a fresh twin of each vector of class "%s" is answered as the vector says', async (name) => {
      const items = vectors.items.filter((item) => item.class === name && canTravel(item));
      expect(items).not.toEqual([]);
      const outcomes: Record<string, unknown> = {};
      for (const item of items) {
        const token = makeTwin(item, bench.host.machine);
        outcomes[item.id] = outcome(await put({ headers: { authorization: `Bearer ${token}` } }));
      }
      expect(outcomes).toEqual(Object.fromEntries(items.map((item) => [item.id, expectedOutcome(item.expect_status)])));
    });

    test.each(vectors.transport)(
      '$id: $description',
      async ({ headers = {}, query, body: otherBody, expect_status }) => {
        const tokens: Record<string, string> = {
          '<valid>': await bench.machine.token(),
          '<signed by a removed key>': makeTwin(named('sig-attacker'), bench.host.machine),
          '<staff session>': JSON.stringify(headers).includes('<staff session>') ? await staffSession() : '',
        };
        const fill = (text: string) => text.replace(/<[^>]+>/g, (name) => tokens[name] ?? name);
        const fillAll = (texts: Record<string, string>) =>
          Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, fill(text)]));
        const answer = await put({
          headers: fillAll(headers),
          query: query ? `?${new URLSearchParams(fillAll(query))}` : '',
          ...(otherBody && { body: JSON.stringify(fillAll(otherBody)) }),
        });
        expect(outcome(answer)).toEqual(expectedOutcome(expect_status));
      },
    );

    const staffSession = async () => {
      const { context } = await bench.visit();
      return (await context.cookies()).find((cookie) => cookie.name === 'OSTSESSID')?.value ?? 'none';
    };
  });
});

function named(id: string) {
  const vector = vectors.items.find((item) => item.id === id);
  if (!vector) throw new Error(`no vector ${id}`);
  return vector;
}

function expectedOutcome(status: number): unknown {
  return status === 401 ? refusal : status;
}

/** A refusal in all its parts, and of anything else the status. */
function outcome(answer: MachineAnswer): unknown {
  if (answer.status !== 401) return answer.status;
  const parts = Object.keys(refusal).filter((key) => key.includes('-'));
  const headers = Object.fromEntries(parts.map((name) => [name, answer.headers.get(name)]));
  return { status: answer.status, ...headers, body: answer.text };
}
