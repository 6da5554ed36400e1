import { describe, expect, it } from 'vitest';
import type { Ticket } from '../../../src/contract/ticket.ts';
import { jsonLog } from '../../../src/worker/log/json-log.ts';
import type { Log } from '../../../src/worker/log/log.ts';
import { terminalLog } from '../../../src/worker/log/terminal-log.ts';
import { analystFor } from '../fake/analysis-bench.ts';
import { answerOf, replyOf } from '../fake/fake-answer.ts';
import { completion, createFakeModel, type Respond, refusal } from '../fake/fake-model.ts';
import { openBench } from '../fake/loop-bench.ts';
import { VirtualTime } from '../fake/virtual-time.ts';
import { entryOf, ticketOf } from '../prepare/ticket-for-test.ts';

const canary = 'Kanarienvogel';
const apiKey = 'sk-4711-canary-key';
const secrets = new RegExp(`${canary}|${apiKey}|4711|Pérez|ana@example|\\u001b`, 'i');
const sentence = `My ${canary} sings: write to ana@example.org, my password is ${canary}99, thanks, Ana Pérez\u001b[31m`;

/** Every text of it holds what must not come out. */
const ticket: Ticket = ticketOf(
  [
    entryOf(1, `<p>${sentence}</p><p style="display:none">${sentence}</p>`, {
      attachments: [{ name: `${canary}.pdf`, bytes: 7 }],
    }),
    entryOf(2, sentence, { type: 'N', format: 'text', author: { role: 'staff', name: canary } }),
  ],
  {
    ticketId: 7,
    ticketNumber: `${canary}-7`,
    subject: sentence,
    topic: canary,
    priority: canary,
    customFields: [{ label: `Name of the ${canary}`, value: sentence }],
    organization: `${canary} GmbH`,
    references: [{ kind: 'canned', id: canary, title: sentence, body: sentence, internal: true }],
  },
);

const json = JSON.stringify(
  answerOf({
    gist: canary,
    state: [{ text: sentence, entryIds: [1, 9] }],
    replies: [replyOf(sentence)],
    timeline: [{ date: canary, who: canary, what: sentence, entryId: 1 }],
    assessment: {
      urgency: { level: 'HIGH', score: 70, reason: sentence },
      effortHours: 1,
      sentiment: canary,
      title: sentence,
      priority: canary,
      department: canary,
      topic: canary,
    },
  }),
);
const failing =
  (error: unknown): Respond =>
  () =>
    Promise.reject(error);
const answers: Record<string, Respond> = {
  'a good answer': () => completion(json),
  'one that names other tickets': () => completion(json.replace('{', `{"ticketId":8,"leaseToken":"${canary}",`)),
  'no JSON': () => completion(sentence),
  'JSON cut off': () => completion(json.slice(0, -20)),
  'no room to finish': () => completion(json.slice(0, 90), { finish: 'length' }),
  'members of its own': () => completion(JSON.stringify({ [sentence]: { [canary]: [sentence] }, gist: [sentence] })),
  'kinds of its own': () => completion(json.replace('"nextStep":null', `"nextStep":{"kind":"${canary}","text":"x"}`)),
  'deeply nested': () => completion(`${'{"a":'.repeat(5_000)}"${canary}"${'}'.repeat(5_000)}`),
  'a refusal in words': () => completion('', { message: { content: null, refusal: sentence } }),
  'a call of a tool': () =>
    completion('', { message: { content: null, tool_calls: [{ function: { name: canary } }] } }),
  'counts of its own': () => completion(json, { usage: { prompt_tokens: canary, completion_tokens: -1 } }),
  'no completion': () => Response.json({ error: null, [canary]: sentence }),
  HTML: () => new Response(`<html>${sentence}</html>`),
  nothing: () => new Response(null, { status: 204 }),
  'a huge one': () => new Response(canary.repeat(400_000)),
  'a redirect': () => new Response(null, { status: 302, headers: { location: `https://evil.test/${canary}` } }),
  'a status nobody knows': () => new Response(sentence, { status: 418, statusText: canary }),
  'a broken connection': failing(new TypeError(sentence, { cause: { code: canary, message: sentence } })),
  'an error that is none': failing(sentence),
  'an answer that never ends': () => new Promise(() => {}),
};
for (const status of [400, 401, 403, 404, 408, 413, 422, 429, 500, 501, 503]) {
  answers[`${status} that quotes what it was sent`] = ({ text, headers }) =>
    refusal(status, `${text} ${headers.get('authorization')}`, { 'retry-after': canary, 'x-request-id': canary });
}
answers['429 with a long Retry-After'] = () => refusal(429, sentence, { 'retry-after': '3600' });
answers['a stream that breaks'] = () =>
  new Response(
    new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode(`{"${canary}":`));
        controller.error(new Error(sentence));
      },
    }),
  );

/** Works on the ticket until nothing more happens to it; what came out, by both logs at all levels. */
async function linesOf(more: Record<string, string>, respond: Respond, random?: () => number) {
  const time = new VirtualTime();
  const model = createFakeModel(respond);
  const lines: string[] = [];
  const analyst = analystFor(model.fetch, time, { FAI_MODEL_API_KEY: apiKey, ...more }, random);
  const bench = openBench({ time, readBy: () => analyst, log: both(lines, time) });
  bench.shim.tickets.set(7, ticket);
  bench.shim.queue.add(7, 'created');
  await time.run(bench.work());
  const probe = await time.run(analyst.probe(new AbortController().signal));
  return {
    ends: bench.lines.map(({ event }) => event),
    said: [...lines, ...probe.map(({ problem }) => problem ?? '')].join('\n'),
    bench,
    model,
  };
}

function both(lines: string[], time: VirtualTime): Log {
  const logs = [jsonLog, terminalLog].map((log) => log((line) => lines.push(line), time));
  const at =
    (level: keyof Log): Log['info'] =>
    (...said) => {
      for (const log of logs) log[level](...said);
    };
  return { info: at('info'), warn: at('warn'), error: at('error') };
}

describe('nothing of a ticket, an answer or a key is in any line', () => {
  it.each(Object.entries(answers))('of a model that gives %s', async (_name, respond) => {
    for (const more of [{}, { FAI_MODEL_FALLBACK_NAME: 'second' }]) {
      const { ends, said, model } = await linesOf(more, respond);
      expect(said).not.toMatch(secrets);
      expect(ends.some((event) => event === 'done' || event === 'failed')).toBe(true);
      expect(ends).not.toContain('bug');
      // It was really asked, with the key.
      expect(model.requests[0]?.headers.get('authorization')).toBe(`Bearer ${apiKey}`);
    }
  });

  it('of a good answer that is written back, which has it all', async () => {
    const { bench } = await linesOf({}, answers['a good answer'] as Respond);
    const { summary, timeline } = bench.shim.applied[0]?.body ?? {};
    for (const part of [summary, timeline]) expect(JSON.stringify(part)).toMatch(secrets);
  });

  it('of the extractive analyst', async () => {
    const { ends, said, bench } = await linesOf({ FAI_MODEL: 'extractive' }, () => completion('never asked'));
    expect(ends).toEqual(['done']);
    expect(said).not.toMatch(secrets);
    expect(JSON.stringify(bench.shim.applied)).toMatch(secrets);
  });

  it('of a ticket that cannot be scrubbed', async () => {
    const { ends, said, model } = await linesOf(
      {},
      () => completion(json),
      () => 2,
    );
    expect(ends).toContain('failed');
    expect(said).toContain('scrub_bad_nonce');
    expect(said).not.toMatch(secrets);
    expect(model.requests.every(({ text }) => !secrets.test(text))).toBe(true);
  });
});
