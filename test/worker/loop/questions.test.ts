import { describe, expect, it } from 'vitest';
import type { QuestionOutcome } from '../../../src/worker/analyst.ts';
import { fakeTicket } from '../fake/fake-ticket.ts';
import { type Bench, openBench } from '../fake/loop-bench.ts';

const failed = (more: Partial<Extract<QuestionOutcome, { ok: false }>> = {}): QuestionOutcome => ({
  ok: false,
  code: 'model_timeout',
  final: false,
  retryAfterSeconds: null,
  tokens: { input: 3, output: 0 },
  ...more,
});

/** Puts questions to ticket 7, which has nothing else to do. */
function ask(bench: Bench, ...questions: string[]): void {
  bench.shim.tickets.set(7, fakeTicket(7, 3));
  put(bench, questions);
}

function put({ shim }: Bench, questions: readonly string[]): void {
  const open = shim.questions.get(7) ?? [];
  const asked = questions.map((question, index) => ({
    questionId: 100 + open.length + index,
    question,
    askedAt: '2026-11-21T10:00:00Z',
    language: 'en-US',
  }));
  shim.questions.set(7, [...open, ...asked]);
  shim.queue.add(7, 'question');
}

/** Works until nothing waits any more, however often it was put off. */
async function workToTheEnd(bench: Bench): Promise<void> {
  for (let round = 0; round < 8 && bench.shim.queue.figures().waiting > 0; round += 1) {
    await bench.time.run(bench.work());
    await bench.time.run(bench.time.wait(1_000_000, new AbortController().signal));
  }
}

const states = ({ shim }: Bench) =>
  shim.answered.flatMap(({ body }) => body.answers.map(({ questionId, state }) => [questionId, state]));

describe('questions of staff', () => {
  it('are answered one by one and acknowledged, without another analysis', async () => {
    const bench = openBench();
    ask(bench, 'When?', 'By whom?');
    await bench.time.run(bench.work());
    expect(bench.analyst.asked).toEqual(['When?', 'By whom?']);
    expect(states(bench)).toEqual([
      [100, 'answered'],
      [101, 'answered'],
    ]);
    expect(bench.shim.answered[0]?.body).toMatchObject({
      model: { provider: 'fake', name: 'echo' },
      leaseToken: 'lease-1',
    });
    expect([bench.analyst.begun, bench.shim.applied]).toEqual([[], []]);
    expect(bench.shim.requests.filter((one) => one === 'ack')).toHaveLength(1);
    expect(bench.shim.queue.figures().waiting).toBe(0);
  });

  it('come before the analysis where both wait, and both are done', async () => {
    const bench = openBench();
    bench.waiting(7);
    put(bench, ['When?']);
    await bench.time.run(bench.work());
    expect(states(bench)).toEqual([[100, 'answered']]);
    expect(bench.shim.applied).toHaveLength(1);
    expect(bench.shim.requests.indexOf('answers')).toBeLessThan(bench.shim.requests.indexOf('writeBack'));
  });

  it('count in the budget, and what was paid for is no analysis of the ticket', async () => {
    const bench = openBench({ limits: { tokensPerDay: 15, tokensPerTicket: null } });
    ask(bench, 'When?', 'By whom?');
    await bench.time.run(bench.work());
    expect(states(bench)).toEqual([[100, 'answered']]);
    expect(bench.lines).toContainEqual(expect.objectContaining({ event: 'failed', code: 'over_day_budget' }));
    expect(bench.context.journal.tokensToday()).toBe(10);
    expect(bench.context.journal.latest(7)).toBeNull();
  });

  it('wait while the model fails, and the person is told after the last try', async () => {
    const bench = openBench();
    bench.analyst.questionOutcome = (question) => (question === 'Bad?' ? failed() : null);
    ask(bench, 'Bad?', 'Good?');
    await workToTheEnd(bench);
    expect(bench.analyst.asked).toEqual(['Bad?', 'Good?', 'Bad?', 'Bad?', 'Bad?', 'Bad?']);
    expect(states(bench)).toEqual([
      [101, 'answered'],
      [100, 'failed'],
    ]);
    expect(bench.shim.answered[1]?.body.answers[0]).toMatchObject({ body: null, language: 'en-US' });
    expect(bench.shim.queue.figures()).toMatchObject({ waiting: 0, dead: 0 });
  });

  it('are not all tried on a model that is away, and a failure for good is told at once', async () => {
    const away = openBench();
    away.analyst.questionOutcome = (_, nth) => (nth === 1 ? failed({ code: 'model_unreachable' }) : null);
    ask(away, 'a', 'b', 'c', 'd');
    await workToTheEnd(away);
    expect(away.analyst.asked.slice(0, 3)).toEqual(['a', 'b', 'a']);
    expect(states(away).filter(([, state]) => state === 'answered')).toHaveLength(4);

    const final = openBench();
    final.analyst.questionOutcome = () => failed({ code: 'scrub_failed', final: true });
    ask(final, 'a');
    await final.time.run(final.work());
    expect(final.analyst.asked).toEqual(['a']);
    expect(states(final)).toEqual([[100, 'failed']]);
  });

  it('that nobody has any more, or of a ticket that is gone, are worked off', async () => {
    const none = openBench();
    ask(none);
    await none.time.run(none.work());
    expect(none.lines).toContainEqual(expect.objectContaining({ event: 'skipped', code: 'unchanged' }));

    const gone = openBench();
    ask(gone, 'When?');
    gone.shim.tickets.delete(7);
    await gone.time.run(gone.work());
    expect(gone.lines).toContainEqual(expect.objectContaining({ event: 'skipped', code: 'gone' }));
    expect(gone.shim.queue.figures().waiting).toBe(0);
  });

  it.each(['dropped before', 'dropped after', 'unavailable', 'internal', 'html'] as const)(
    'are each answered once in effect when the helpdesk fails (%s)',
    async (fault) => {
      for (const at of ['questions', 'answers', 'ack'] as const) {
        const bench = openBench();
        bench.shim.fault = (route, nth) => (route === at && nth <= 2 ? fault : null);
        ask(bench, 'When?', 'By whom?');
        await bench.time.run(bench.work());
        expect(
          states(bench).map(([id]) => id),
          at,
        ).toEqual([100, 101]);
      }
    },
  );

  it('are left to whoever has the lease now', async () => {
    const bench = openBench();
    bench.shim.fault = (route, nth) => (route === 'answers' && nth === 1 ? 'lease lost' : null);
    ask(bench, 'When?');
    await bench.time.run(bench.work());
    expect(bench.lines).toContainEqual(expect.objectContaining({ event: 'lease_lost' }));
  });

  it('stand in no line of the log, nor do their answers', async () => {
    const bench = openBench();
    bench.analyst.questionOutcome = (question, nth) =>
      question.includes('fail') && nth < 3 ? failed({ code: `Canary ${question}` }) : null;
    ask(bench, 'Canary-question?', 'Canary-fail?');
    await workToTheEnd(bench);
    expect(JSON.stringify(bench.lines)).not.toContain('Canary');
    expect(JSON.stringify(bench.lines)).not.toContain('Yes.');
  });
});
