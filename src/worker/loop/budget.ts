import { dayOf, type Journal, untilTomorrowMs } from '../journal/journal.ts';
import type { Log } from '../log/log.ts';
import type { Time } from '../time.ts';

/** How many tokens may be used in a day (UTC); null means no limit. */
export interface BudgetLimits {
  tokensPerTicket: number | null;
  tokensPerDay: number | null;
}

export interface BudgetFigures {
  usedToday: number;
  limit: number | null;
  /** The highest mark reached today, in percent of the day's limit. */
  alert: 80 | 100 | null;
  ticketLimit: number | null;
  /** Tickets whose analysis was put off today because of their own limit. */
  ticketsPutOff: number;
}

/** An analysis that must not be made now. */
export interface OverBudget {
  code: 'over_ticket_budget' | 'over_day_budget';
  retryAfterSeconds: number;
}

/** Sets aside what an analysis may use while it runs, so that several at once cannot pass a limit together. */
export interface Budget {
  /** Tokens set aside until `end`, or why they cannot be. */
  reserve(ticketId: number, tokens: number): { end(): void } | OverBudget;
  /** Milliseconds until leasing makes sense again: until tomorrow once the day's limit is reached, else 0. */
  pauseMs(): number;
  figures(): BudgetFigures;
}

/** Until an analysis that is running now gives back what it did not use. */
const untilOthersEndSeconds = 60;
const maxAlertedTickets = 10_000;

/** The day's limit counts as reached when the next analysis might pass it. */
export function createBudget(limits: BudgetLimits, journal: Journal, time: Time, log: Log): Budget {
  const perTicket = limits.tokensPerTicket ?? Number.POSITIVE_INFINITY;
  const perDay = limits.tokensPerDay ?? Number.POSITIVE_INFINITY;
  const reserved = new Map<number, number>();
  let reservedTokens = 0;
  let fullDay = '';
  let alerted = '';
  const putOff = { day: '', tickets: new Set<number>() };
  const alertedTickets = new Map<number, string>();

  const mark = (): BudgetFigures['alert'] => {
    const used = journal.tokensToday();
    if (used >= perDay || fullDay === dayOf(time.now())) return 100;
    return used >= perDay * 0.8 ? 80 : null;
  };
  const alert = () => {
    const percent = mark();
    const key = `${dayOf(time.now())} ${percent}`;
    if (percent === null || key === alerted) return;
    alerted = key;
    log.warn('budget_alert', { percent, tokens: journal.tokensToday(), limit: limits.tokensPerDay });
  };
  /** Told once a day and mark; a day's worth of tickets is remembered at most. */
  const alertOf = (ticketId: number) => {
    const tokens = journal.tokensTodayOf(ticketId);
    const isPutOff = putOffToday().has(ticketId);
    const percent = isPutOff || tokens >= perTicket ? 100 : tokens >= perTicket * 0.8 ? 80 : null;
    const key = `${dayOf(time.now())} ${percent}`;
    if (percent === null || alertedTickets.get(ticketId) === key) return;
    if (alertedTickets.size >= maxAlertedTickets) alertedTickets.clear();
    alertedTickets.set(ticketId, key);
    log.warn('budget_alert', { ticketId, percent, tokens, limit: limits.tokensPerTicket });
  };
  const putOffToday = () => {
    const day = dayOf(time.now());
    if (putOff.day !== day) Object.assign(putOff, { day, tickets: new Set<number>() });
    return putOff.tickets;
  };
  const setAside = (ticketId: number, tokens: number) => {
    const left = (reserved.get(ticketId) ?? 0) + tokens;
    if (left > 0) reserved.set(ticketId, left);
    else reserved.delete(ticketId);
    reservedTokens += tokens;
  };

  return {
    reserve(ticketId, tokens) {
      const untilTomorrow = Math.ceil(untilTomorrowMs(time.now()) / 1_000);
      if (journal.tokensTodayOf(ticketId) + (reserved.get(ticketId) ?? 0) + tokens > perTicket) {
        putOffToday().add(ticketId);
        alertOf(ticketId);
        return { code: 'over_ticket_budget', retryAfterSeconds: untilTomorrow };
      }
      if (journal.tokensToday() + reservedTokens + tokens > perDay) {
        const isFull = reservedTokens === 0;
        if (isFull) fullDay = dayOf(time.now());
        alert();
        return { code: 'over_day_budget', retryAfterSeconds: isFull ? untilTomorrow : untilOthersEndSeconds };
      }
      setAside(ticketId, tokens);
      return {
        end() {
          setAside(ticketId, -tokens);
          alert();
          alertOf(ticketId);
        },
      };
    },
    pauseMs: () => (mark() === 100 ? untilTomorrowMs(time.now()) : 0),
    figures: () => ({
      usedToday: journal.tokensToday(),
      limit: limits.tokensPerDay,
      alert: mark(),
      ticketLimit: limits.tokensPerTicket,
      ticketsPutOff: putOffToday().size,
    }),
  };
}
