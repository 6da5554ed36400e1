import type { Insights } from '../../../src/worker/analyst.ts';
import { finishInsights } from '../../../src/worker/insights/finish-insights.ts';
import { summarise } from '../../../src/worker/models/extractive/summarise.ts';
import { prepareTicket } from '../../../src/worker/prepare/prepare-ticket.ts';
import { sentencesOf } from '../../../src/worker/text/sentences.ts';
import { wordsFor } from '../../../src/worker/words/words-for.ts';
import { type TicketFixture, ticketOfFixture } from './ticket-fixtures.ts';

export interface Measured {
  name: string;
  language: string;
  /** Parts of all key facts, 0 to 1, and characters that they took. */
  covered: number;
  firstSentences: number;
  lastMessage: number;
  chars: { summary: number; firstSentences: number; lastMessage: number; ticket: number };
  facts: number;
  hasRequest: boolean;
  gistHasRequest: boolean;
  open: Hits;
  dates: Hits;
  isReferenceRight: boolean;
  isWaitingRight: boolean;
  confidences: string[];
  supports: string[];
  misses: string[];
}

/** Found of those wanted, and how many were given in all. */
export interface Hits {
  wanted: number;
  found: number;
  given: number;
}

export function measureTicket(fixture: TicketFixture): Measured {
  const { name, language, entries, expected } = fixture;
  const ticket = ticketOfFixture(fixture);
  const prepared = prepareTicket(ticket, { maxChars: 1_000_000 });
  const { summary, recommendations } = finishInsights({ language, ...summarise(ticket, prepared, wordsFor(language)) });
  const items = (kind: string) =>
    (summary?.sections ?? [])
      .filter((one) => one.kind === kind)
      .flatMap(({ items: all }) => all.map(({ text }) => text));
  const text = allText(summary);
  const first = sentencesOf(entries[0]?.[2] ?? '')
    .slice(0, 3)
    .join(' ');
  const last = flat(entries.findLast(([type]) => type === 'M')?.[2] ?? '');
  const coverage = (of: string) => expected.facts.filter((fact) => of.includes(fact)).length / expected.facts.length;
  const best = recommendations?.[0]?.id ?? null;
  const waiting = { reply: 'staff', internal_action: 'staff', wait_for_customer: 'customer', close: 'none' } as const;
  const step = summary?.nextStep?.kind;
  const measured = {
    hasRequest: items('request').some((one) => one.includes(expected.request)),
    isReferenceRight: best === expected.reference,
    isWaitingRight: (step === undefined ? 'none' : waiting[step]) === expected.waiting,
    open: hits(expected.open, items('open_questions')),
    dates: hits(
      expected.dates,
      items('dates').map((one) => one.split(':')[0] ?? ''),
    ),
  };
  return {
    name,
    language,
    covered: coverage(text),
    firstSentences: coverage(first),
    lastMessage: coverage(last),
    chars: {
      summary: text.length,
      firstSentences: first.length,
      lastMessage: last.length,
      ticket: entries.reduce((sum, [, , body]) => sum + body.length, 0),
    },
    facts: expected.facts.length,
    gistHasRequest: flat(summary?.gist ?? '').includes(expected.request),
    ...measured,
    confidences: (recommendations ?? []).flatMap(({ confidence }) => confidence?.level ?? []),
    supports: (summary?.sections ?? []).flatMap(({ items: all }) => all.map(({ support }) => support ?? 'unchecked')),
    misses: [
      ...expected.facts.filter((fact) => !text.includes(fact)).map((fact) => `fact: ${fact}`),
      ...(measured.hasRequest ? [] : [`request: ${items('request').join(' | ')}`]),
      ...(measured.isReferenceRight ? [] : [`reference: ${best}`]),
      ...(measured.isWaitingRight ? [] : [`waiting: ${step}`]),
      ...missesOf('open', measured.open, items('open_questions')),
      ...missesOf('dates', measured.dates, items('dates')),
    ],
  };
}

const flat = (text: string) => text.replace(/\s+/g, ' ');

/** All that a person reads. */
function allText(summary: Insights['summary']): string {
  const texts = (summary?.sections ?? []).flatMap(({ items }) => items.map(({ text }) => text));
  return flat([summary?.gist ?? '', ...texts, summary?.nextStep?.text ?? ''].join(' '));
}

function hits(wanted: readonly string[], given: readonly string[]): Hits {
  return {
    wanted: wanted.length,
    found: wanted.filter((one) => given.some((each) => each.includes(one))).length,
    given: given.length,
  };
}

function missesOf(name: string, { wanted, found, given }: Hits, all: readonly string[]): string[] {
  return found === wanted && given === wanted ? [] : [`${name} ${found}/${wanted}: ${all.join(' | ')}`];
}

/** Sums over tickets. */
export function totals(all: readonly Measured[]) {
  const facts = all.reduce((sum, one) => sum + one.facts, 0);
  const part = (of: (one: Measured) => number) => all.reduce((sum, one) => sum + of(one) * one.facts, 0) / facts;
  const share = (of: (one: Measured) => boolean) => all.filter(of).length / all.length;
  const sum = (of: (one: Measured) => Hits) =>
    all.map(of).reduce((one, other) => ({
      wanted: one.wanted + other.wanted,
      found: one.found + other.found,
      given: one.given + other.given,
    }));
  const chars = (of: keyof Measured['chars']) =>
    Math.round(all.reduce((total, one) => total + one.chars[of], 0) / all.length);
  return {
    facts,
    covered: part((one) => one.covered),
    firstSentences: part((one) => one.firstSentences),
    lastMessage: part((one) => one.lastMessage),
    chars: {
      summary: chars('summary'),
      firstSentences: chars('firstSentences'),
      lastMessage: chars('lastMessage'),
      ticket: chars('ticket'),
    },
    request: share((one) => one.hasRequest),
    gist: share((one) => one.gistHasRequest),
    reference: share((one) => one.isReferenceRight),
    waiting: share((one) => one.isWaitingRight),
    open: sum((one) => one.open),
    dates: sum((one) => one.dates),
    confidences: counts(all.flatMap((one) => one.confidences)),
    supports: counts(all.flatMap((one) => one.supports)),
  };
}

export function counts(marks: readonly string[]): Record<string, number> {
  const result: Record<string, number> = {};
  for (const mark of marks) result[mark] = (result[mark] ?? 0) + 1;
  return result;
}
