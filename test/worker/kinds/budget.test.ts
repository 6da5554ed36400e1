import { expect, it } from 'vitest';
import { openAnalysisBench, written } from '../fake/analysis-bench.ts';
import { answerOf, replyOf } from '../fake/fake-answer.ts';
import { completion } from '../fake/fake-model.ts';
import { entryOf, ticketOf } from '../prepare/ticket-for-test.ts';

it('the longest answer that is asked for can be mended within what was set aside', async () => {
  const ticket = ticketOf(
    Array.from({ length: 30 }, (_, index) =>
      entryOf(
        index + 1,
        `On day ${index + 1} the printer printed blank pages again. ${'It is a printer. '.repeat(40)}`,
      ),
    ),
  );
  const long = 'The printer printed blank pages again, and nobody could say why it did so. '.repeat(3);
  const answer = answerOf({
    state: Array.from({ length: 10 }, () => ({ text: long, entryIds: [1] })),
    replies: [replyOf(long.repeat(4)), replyOf(`${long.repeat(6)} Again.`)],
    timeline: Array.from({ length: 30 }, (_, index) => ({
      date: '',
      who: 'Ana Pérez',
      what: `${index}. ${long}`,
      entryId: index + 1,
    })),
  });
  const wrong = JSON.stringify({ ...answer, gist: 7 }, null, 1);
  expect(wrong.length).toBeGreaterThan(14_000);
  const { model, analyst, analyse } = openAnalysisBench(({ text }, nth) => {
    const content = nth === 1 ? wrong : JSON.stringify(answer);
    const usage = { prompt_tokens: Math.ceil(text.length / 2.5), completion_tokens: Math.ceil(content.length / 2.5) };
    return completion(content, { usage });
  });
  const { tokensAtMost } = analyst.prepare(ticket);
  const outcome = await analyse(ticket);
  expect(written(outcome).timeline?.steps).toHaveLength(30);
  expect(model.requests).toHaveLength(2);
  expect(model.requests[1]?.body.messages.at(-2)?.content).toBe(wrong.slice(0, 16_000));
  expect(outcome.tokens.input + outcome.tokens.output).toBeLessThanOrEqual(tokensAtMost);
});
