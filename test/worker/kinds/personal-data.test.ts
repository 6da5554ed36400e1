import { describe, expect, it } from 'vitest';
import { openAnalysisBench, written } from '../fake/analysis-bench.ts';
import { answerOf } from '../fake/fake-answer.ts';
import { completion } from '../fake/fake-model.ts';
import { entryOf, ticketOf } from '../prepare/ticket-for-test.ts';

const body = `Hello, the printer prints nothing. Write to ana.perez@example.org or call +34 612 345 678. Regards, Ana Pérez`;
const secrets = ['ana.perez@example.org', '612 345 678', 'Ana', 'Pérez'];
const ticket = ticketOf([entryOf(1, body, { format: 'text' })]);
const anyOwn = /\[\[[A-Z]+_\d+[A-Z]*_[a-z0-9]+\]\]/g;

describe('personal data in the further parts', () => {
  it('is sent as placeholders only, and is back in what is written', async () => {
    const { model, analyse } = openAnalysisBench(({ text }) => {
      const all = [...new Set(text.match(anyOwn))].join(' ');
      const person = /\[\[PERSON_\d+_[a-z0-9]+\]\]/.exec(text)?.[0] ?? '';
      return completion(
        JSON.stringify({
          ...answerOf(),
          timeline: [{ date: '', who: person.toLowerCase(), what: `Wrote ${all}`, entryId: 1 }],
          assessment: {
            urgency: { level: 'LOW', score: 10, reason: `Known: ${all}` },
            effortHours: null,
            sentiment: `calm ${person}`,
            title: `Printer of ${all}`,
            priority: all,
            department: `For ${person}`,
            topic: person.replaceAll('_', '\\_'),
          },
        }),
      );
    });
    const { assessment, timeline } = written(await analyse(ticket));
    for (const secret of secrets) expect(model.requests[0]?.text).not.toContain(secret);
    const step = timeline?.steps[0];
    const texts = [step?.what, assessment?.urgency?.reason, assessment?.suggestedTitle, assessment?.suggestedPriority];
    for (const one of texts) for (const secret of secrets) expect(one).toContain(secret);
    for (const one of [step?.who, assessment?.sentiment, assessment?.suggestedDepartment, assessment?.suggestedTopic]) {
      expect(one).toMatch(/Ana|Pérez/);
    }
    expect(JSON.stringify([assessment, timeline])).not.toMatch(/\[\[|_[a-z0-9]{6}\]/);
  });

  it('nothing that stands for nobody is written, in whatever spelling', async () => {
    const strays = ['[[EMAIL_9_zzzz]]', '<PERSON_2>', '{{NAME_3}}', '[PHONE_1]'];
    for (const stray of strays) {
      const { analyse } = openAnalysisBench(() =>
        completion(
          JSON.stringify({
            ...answerOf(),
            timeline: [{ date: '', who: stray, what: `Wrote to ${stray}.`, entryId: 1 }],
            assessment: {
              urgency: { level: 'LOW', score: 10, reason: stray },
              effortHours: 1,
              sentiment: stray,
              title: stray,
              priority: stray,
              department: stray,
              topic: stray,
            },
          }),
        ),
      );
      const { assessment, timeline } = written(await analyse(ticket));
      expect(JSON.stringify([assessment, timeline])).not.toContain(stray);
      expect(assessment).toMatchObject({ effortMinutes: 60, urgency: { level: 'LOW', reason: null } });
    }
  });
});
