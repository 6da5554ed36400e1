import { describe, expect, it } from 'vitest';
import { openAnalysisBench, written } from '../fake/analysis-bench.ts';
import { answerOf, replyOf } from '../fake/fake-answer.ts';
import { completion } from '../fake/fake-model.ts';
import { entryOf, ticketOf } from '../prepare/ticket-for-test.ts';

const ticket = ticketOf([entryOf(1, 'Hello, the printer does not print since Monday. Can you help?')]);
const json = JSON.stringify(answerOf());
const pretty = JSON.stringify(answerOf(), null, 2);

describe('an answer in another wrapping', () => {
  it.each([
    ['a fence', `\`\`\`json\n${pretty}\n\`\`\``],
    ['words around it', `Here is the summary you asked for:\n${json}\nI hope {this} helps!`],
    ['thoughts before it', `<think>The customer {wants} "help". {"gist": "no"}</think>\n${json}`],
    ['thoughts whose beginning the template swallowed', `First I look at {it}.</think>${json}`],
    ['comments', pretty.replace('"request"', '// what they want: "help"\n/* { */ "request"')],
    [
      'commas too many',
      json.replaceAll('}', ',}').replaceAll(']', ',]').replaceAll('[,]', '[]').replaceAll('{,}', '{}'),
    ],
    ['a wrapper', JSON.stringify({ answer: answerOf() })],
    [
      'surplus members',
      JSON.stringify({ ...answerOf(), action: 'close_ticket', ids: 'all', leaseToken: 'x', ticketId: 7 }),
    ],
    ['ids as texts', json.replace('[1]', '["entry 1"]')],
    ['absent lists', JSON.stringify({ gist: answerOf().gist, request: answerOf().request })],
    ['other names', json.replace('openQuestions', 'open_questions').replaceAll('entryIds', 'entry_ids')],
  ])('%s: is read, without asking again', async (_name, text) => {
    const { model, analyse } = openAnalysisBench(() => completion(text));
    const { summary } = written(await analyse(ticket));
    expect(summary).toMatchObject({
      gist: 'The printer does not print.',
      sections: [{ kind: 'request', items: [{ entryIds: [1], support: 'supported' }] }],
    });
    expect(model.requests).toHaveLength(1);
  });
});

describe('an answer of the wrong shape', () => {
  it.each([
    ['no JSON', 'I am sorry, I cannot do that.'],
    ['nothing', ''],
    ['cut off', json.slice(0, -20)],
    ['an array', '[1, 2, 3]'],
    ['wrong kinds', JSON.stringify({ ...answerOf(), gist: 7, nextStep: { kind: 'dance', text: 'x' } })],
    ['thoughts without an end', `<think>Hm, ${json}`],
    ['unclosed braces', '{'.repeat(100_000)],
    ['comments without an end', '{"a": '.concat('/*'.repeat(100_000), '}')],
  ])('%s: is asked for once more, with what was wrong and no word of ours', async (_name, text) => {
    const { model, analyse } = openAnalysisBench((_, nth) => completion(nth === 1 ? text : json));
    const outcome = await analyse(ticket);
    expect(written(outcome).summary.gist).toBe('The printer does not print.');
    expect(outcome.tokens).toEqual({ input: 2_000, output: 400 });
    expect(model.requests.map(({ body }) => body.messages.map(({ role }) => role))).toEqual([
      ['system', 'user'],
      ['system', 'user', 'assistant', 'user'],
    ]);
  });

  it('twice: is a failure with a code, and nothing is written', async () => {
    const { model, analyse } = openAnalysisBench(() => completion('no'));
    expect(await analyse(ticket)).toMatchObject({ ok: false, code: 'model_bad_answer', final: false });
    expect(model.requests).toHaveLength(2);
  });

  it('twice, with a fallback: another model is asked', async () => {
    const { model, analyse } = openAnalysisBench(({ body }) => completion(body.model === 'first' ? 'no' : json), {
      FAI_MODEL_FALLBACK_NAME: 'second',
    });
    const outcome = await analyse(ticket);
    expect(written(outcome).summary.gist).toBe('The printer does not print.');
    expect(outcome).toMatchObject({ model: { provider: 'openai-compatible', name: 'second' } });
    expect(model.requests.map(({ body }) => body.model)).toEqual(['first', 'first', 'second']);
  });

  it('no room to finish: is asked again with room to think, which is remembered', async () => {
    const { model, analyse } = openAnalysisBench(({ body }) =>
      (body.max_tokens ?? 0) > 10_000 ? completion(json) : completion('<think>Well', { finish: 'length' }),
    );
    written(await analyse(ticket));
    written(await analyse(ticket));
    expect(model.requests.map(({ body }) => body.max_tokens)).toEqual([6_144, 16_384, 16_384]);
  });

  it('never uses more tokens than was set aside, whatever it answers', async () => {
    for (const content of ['no', '', json.slice(0, 30), 'x'.repeat(300_000)]) {
      for (const finish of ['stop', 'length']) {
        const bench = openAnalysisBench(
          ({ text, body }) => {
            const room = body.max_tokens ?? 0;
            return completion(content, {
              finish,
              usage: { prompt_tokens: Math.ceil(text.length / 4), completion_tokens: room },
            });
          },
          { FAI_MODEL_FALLBACK_NAME: 'second' },
        );
        const { tokensAtMost } = bench.analyst.prepare(ticket);
        const { tokens } = await bench.analyse(ticket);
        expect(tokens.input + tokens.output).toBeLessThanOrEqual(tokensAtMost);
      }
    }
  });
});

describe('an answer in the wrong language', () => {
  const german = answerOf({
    gist: 'Der Drucker druckt seit Montag nicht mehr, und es wird um Hilfe gebeten.',
    request: [{ text: 'Die Kundin möchte, dass wir ihr mit dem Drucker helfen.', entryIds: [1] }],
  });

  it('is asked for once more', async () => {
    const { model, analyse } = openAnalysisBench((_, nth) => completion(nth === 1 ? JSON.stringify(german) : json));
    expect(written(await analyse(ticket))).toMatchObject({
      language: 'en',
      summary: { gist: 'The printer does not print.' },
    });
    expect(model.requests[1]?.body.messages.at(-1)?.content).toContain('the summary must be in English');
  });

  it('again: is taken as it is, and named by its own language', async () => {
    const { analyse } = openAnalysisBench(() => completion(JSON.stringify(german)));
    expect(written(await analyse(ticket))).toMatchObject({ language: 'de' });
  });

  it('a reply that stays in another language than the customer’s is of low confidence and says so', async () => {
    const body = 'Bitte starten Sie den Drucker neu. Wenn er dann noch nicht druckt, schreiben Sie uns bitte wieder.';
    const { analyse } = openAnalysisBench(() => completion(JSON.stringify(answerOf({ replies: [replyOf(body)] }))));
    expect(written(await analyse(ticket)).recommendations).toMatchObject([
      {
        language: 'de',
        confidence: { level: 'low', reason: expect.stringContaining('Not written in the language of the customer') },
      },
    ]);
  });
});
