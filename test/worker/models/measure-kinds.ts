import { extractive } from '../../../src/worker/models/extractive/extractive.ts';
import { prepareTicket } from '../../../src/worker/prepare/prepare-ticket.ts';
import { wordsFor } from '../../../src/worker/words/words-for.ts';
import { type TicketFixture, ticketOfFixture } from './ticket-fixtures.ts';

/** What the further kinds say of our own tickets, without a model. */
export interface MeasuredKinds {
  tickets: number;
  /** Tickets with a timeline whose steps all stand in the entry that they cite, and the steps of all timelines. */
  timelines: number;
  steps: number;
  urgency: {
    /** Labelled as urgent; of these found at all, and found at the level of the label. */
    wanted: number;
    found: number;
    sameLevel: number;
    /** Told where the label says that nothing is urgent. */
    wrong: number;
    /** Reasons whose quoted words stand in the ticket. */
    quoted: number;
  };
  /** The same with the subject "help": titles that stand in the sentence of the request. */
  titles: { given: number; right: number };
  misses: string[];
}

const flat = (text: string) => text.replace(/\s+/g, ' ').toLowerCase();
const isSaidIn = (said: string, text: string) => flat(text).includes(flat(said).replace(/…$/, '').trim());

export function measureKinds(fixtures: readonly TicketFixture[]): MeasuredKinds {
  const measured: MeasuredKinds = {
    tickets: fixtures.length,
    timelines: 0,
    steps: 0,
    urgency: { wanted: 0, found: 0, sameLevel: 0, wrong: 0, quoted: 0 },
    titles: { given: 0, right: 0 },
    misses: [],
  };
  for (const fixture of fixtures) {
    const { name, language, expected, entries } = fixture;
    const whole = entries.map(([, , body]) => body).join('\n');
    const { timeline, assessment } = partsOf(fixture);
    const steps = timeline?.steps ?? [];
    const stands = ({ what, entryId }: (typeof steps)[number]) =>
      entryId == null || isSaidIn(what.replace(/^[^:：]{3,25}\s?[:：]\s?/u, ''), entries[entryId - 1]?.[2] ?? '');
    const allStand = steps.length > 0 && steps.every((step) => stands(step) || isSaidIn(step.what, whole));
    measured.steps += steps.length;
    if (allStand) measured.timelines += 1;
    else measured.misses.push(`${language} ${name}: timeline: ${steps.map(({ what }) => what).join(' | ')}`);

    const urgency = assessment?.urgency ?? null;
    const { urgency: count } = measured;
    if (expected.urgency !== null) count.wanted += 1;
    if (urgency !== null && expected.urgency !== null) count.found += 1;
    if (urgency !== null && urgency.level === expected.urgency) count.sameLevel += 1;
    if (urgency !== null && expected.urgency === null) count.wrong += 1;
    if (urgency !== null && isSaidIn(/“(.*)”/u.exec(urgency.reason ?? '')?.[1] ?? '?', whole)) count.quoted += 1;
    if ((urgency?.level ?? null) !== expected.urgency) {
      measured.misses.push(
        `${language} ${name}: urgency ${urgency?.level}, not ${expected.urgency}: ${urgency?.reason}`,
      );
    }

    const title = partsOf({ ...fixture, subject: 'Re: help' }).assessment?.suggestedTitle;
    if (title) measured.titles.given += 1;
    const request =
      flat(whole)
        .split(/(?<=[.!?。！？])\s?/u)
        .find((one) => one.includes(flat(expected.request))) ?? '';
    if (title && isSaidIn(title, request)) measured.titles.right += 1;
    else measured.misses.push(`${language} ${name}: title: ${title}`);
  }
  return measured;
}

function partsOf(fixture: TicketFixture) {
  const ticket = ticketOfFixture(fixture);
  const prepared = prepareTicket(ticket, { maxChars: 1_000_000 });
  return extractive.insights(ticket, prepared, wordsFor(fixture.language));
}
