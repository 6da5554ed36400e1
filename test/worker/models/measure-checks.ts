import { checkInsights } from '../../../src/worker/insights/check-insights.ts';
import { prepareTicket } from '../../../src/worker/prepare/prepare-ticket.ts';
import { answerOf, replyOf } from '../fake/fake-answer.ts';
import { counts } from './measure-extractive.ts';
import { type TicketFixture, ticketOfFixture } from './ticket-fixtures.ts';

/** What the checks make of answers that are right, wrong and vague on purpose. */
export interface MeasuredChecks {
  supports: Record<string, number>;
  confidences: Record<string, number>;
  marks: number;
  right: number;
}

const invented = '7,316.55 EUR';
const vague = 'Somebody is rather unhappy about how this went.';

/**
 * Of each ticket three statements: a fact in the ticket's words, the same with an amount nobody named, and a remark that
 * nothing in the ticket proves or disproves; and replies in the words of a reference, in the customer's own, and with the
 * made-up amount.
 */
export function measureChecks(fixtures: readonly TicketFixture[]): MeasuredChecks {
  const supports: string[] = [];
  const confidences: string[] = [];
  let right = 0;
  for (const fixture of fixtures) {
    const { expected, entries, references, language } = fixture;
    const ticket = ticketOfFixture(fixture);
    const fact = expected.facts[0] ?? '';
    const entryIds = [entries.findIndex(([, , body]) => body.replace(/\s+/g, ' ').includes(fact)) + 1];
    const [reference] = references;
    const cited = reference === undefined ? [] : [`${reference[0]} ${reference[1]}`];
    const answer = answerOf({
      request: [fact, `${fact} (${invented})`, vague].map((text) => ({ text, entryIds })),
      replies: [
        replyOf(reference?.[3] ?? '', { references: cited, entryIds: [] }),
        replyOf(entries[0]?.[2] ?? '', { entryIds: [1] }),
        replyOf(`${reference?.[3]} ${invented}`, { references: cited, entryIds: [] }),
      ],
    });
    const prepared = prepareTicket(ticket, { maxChars: 100_000 });
    const { summary, recommendations } = checkInsights(answer, {
      ticket,
      prepared,
      language,
      plainGist: () => 'x',
      isOurs: () => false,
    });
    const support = summary?.sections?.[0]?.items.map((item) => item.support ?? '') ?? [];
    const levels = recommendations?.map(({ confidence }) => confidence?.level ?? '') ?? [];
    supports.push(...support);
    confidences.push(...levels);
    const wanted = ['supported', 'unsupported', 'unchecked', 'high', 'medium', 'low'];
    right += [...support, ...levels].filter((mark, index) => mark === wanted[index]).length;
  }
  return {
    supports: counts(supports),
    confidences: counts(confidences),
    marks: supports.length + confidences.length,
    right,
  };
}
