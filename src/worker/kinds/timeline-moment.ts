import { utcTime } from '../../contract/text.ts';
import type { KindCheck } from './worker-kind.ts';

export interface Moment {
  readonly at: string;
  /** True when the day that was given stands nowhere: `at` is then that of the entry. */
  readonly isInvented: boolean;
}

/**
 * A day that is named without a time is dated at noon, UTC: the one hour that is on the same day nearly everywhere. Known
 * limit: the wire has moments only, so the page shows that hour, too.
 */
const noon = 'T12:00:00Z';

/**
 * When a step was: at its entry, where the day given is that of the entry or none; on another day when the ticket names it.
 * Null where there is neither.
 */
export function momentOf(given: string, entryAt: string | null, about: KindCheck): Moment | null {
  const day = dayIn(given);
  if (entryAt !== null && (day === null || entryAt.startsWith(day))) return { at: entryAt, isInvented: false };
  const known = day === null ? null : knownMoment(day, given, about);
  if (known !== null) return { at: known, isInvented: false };
  return entryAt === null ? null : { at: entryAt, isInvented: true };
}

function dayIn(given: string): string | null {
  const day = /^\s?(\d{4}-\d{2}-\d{2})(?!\d)/.exec(given)?.[1] ?? null;
  return day !== null && utcTime.safeParse(`${day}${noon}`).success ? day : null;
}

/** The moment itself where it is one of the ticket's, else the day where the ticket names it. */
function knownMoment(day: string, given: string, { ticket, evidence }: KindCheck): string | null {
  const moments = [...ticket.entries.map(({ at }) => at), ticket.createdAt, ticket.closedAt, ticket.dueAt];
  const same = moments.find((at) => at !== null && at === given.trim());
  if (same != null) return same;
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const isNamed = evidence.all.has({ kind: 'date', text: day, meanings: [`${year}-${month}-${date}`], start: 0 });
  return isNamed && isNear(year, yearOf(ticket.createdAt), evidence) ? `${day}${noon}` : null;
}

const yearOf = (at: string) => Number(at.slice(0, 4));

/** "3 November" is of the year of its ticket or of one beside it; a year further away must be written down. */
function isNear(year: number, ticketYear: number, { witnesses }: KindCheck['evidence']): boolean {
  return Math.abs(year - ticketYear) <= 1 || witnesses.some(({ text }) => text.includes(String(year)));
}
