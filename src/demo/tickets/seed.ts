import { writeBack } from '../../contract/write-back.ts';
import { people } from '../people/person.ts';
import { ticketIds } from '../stand-in.ts';
import type { Ticket } from '../store/ticket.ts';
import type { Stores } from '../world.ts';
import { demoTickets } from './all.ts';
import { daysBefore, demoModel } from './demo-ticket.ts';
import { forbiddenTicket } from './forbidden.ts';

/** The tickets a stand-in starts with, dated a few days before `now`. */
export function seedTickets(now: Date): Ticket[] {
  return [...demoTickets, forbiddenTicket].map((one) => one.ticket(daysBefore(now)));
}

/** What the demo's staff member has asked about the ticket that shows everything. */
export function seedQuestion({ questions }: Stores, now: Date): void {
  questions.add(
    {
      ticketId: ticketIds.rich,
      person: people.agent.key,
      question: 'Which firmware does the grinder have?',
      language: 'en-US',
      askedAt: new Date(now.getTime() - 7_200_000),
      answer: {
        questionId: 1,
        state: 'answered',
        body: 'Firmware **3.2.0**, as Marta Nowak wrote.',
        language: 'en',
        entryIds: [103],
        support: 'supported',
        sources: [],
        generatedAt: new Date(now.getTime() - 7_140_000).toISOString(),
        model: demoModel,
      },
    },
    false,
  );
}

/** Writes the insights of the demo's tickets, by the same door a worker uses. */
export function seedInsights({ helpdesk, insights }: Stores, now: Date): void {
  const at = daysBefore(now);
  for (const demoTicket of [...demoTickets, forbiddenTicket]) {
    const ticket = helpdesk.ticket(demoTicket.ticketId);
    if (!ticket || !demoTicket.insights) continue;
    for (const one of [...(demoTicket.history?.(at) ?? []), demoTicket.insights(at)]) {
      insights.apply(ticket, writeBack.parse(one), new Date(one.generatedAt));
    }
    for (const earlier of demoTicket.earlierInsights?.(at) ?? []) {
      insights.addEarlier(ticket.ticketId, writeBack.parse(earlier));
    }
  }
}
