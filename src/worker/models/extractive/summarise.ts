import { limits } from '../../../contract/limits.ts';
import type { Ticket } from '../../../contract/ticket.ts';
import type { Insights } from '../../analyst.ts';
import type { PreparedTicket } from '../../prepare/prepared-ticket.ts';
import { cutAtWord } from '../../text/cut.ts';
import { termsOf } from '../../text/terms.ts';
import type { Words } from '../../words/words.ts';
import type { Conversation } from './conversation.ts';
import { datesIn } from './dates.ts';
import { doneSoFar, triedByCustomer } from './done.ts';
import { nextStepOf } from './next-step.ts';
import { quoteItem } from './quote.ts';
import type { Weigh } from './rank.ts';
import type { Sentence } from './read-sentences.ts';
import { readPlainly } from './reading.ts';
import { recommend } from './recommend.ts';
import { distinct, mainOf } from './request.ts';
import { stateItem } from './state.ts';

const maxQuestions = 6;
const maxPromises = 5;
/** Fewer terms than these in the request, and the subject tells what it is about. */
const fewTerms = 5;

/**
 * Insights in people's own words: chosen, not written. Whatever it says stands in the ticket or follows from who wrote when;
 * the same ticket gives the same. Linear in the ticket's length, and in the references' times the request's.
 */
export function summarise(
  ticket: Ticket,
  prepared: PreparedTicket,
  words: Words,
  reading = readPlainly(ticket, prepared),
): Pick<Insights, 'summary' | 'recommendations'> {
  const { sentences, weigh, conversation, request } = reading;
  const { unanswered, openToStaff, openToCustomer, promises, standing } = conversation;
  const used = new Set(request.map(({ text }) => text));
  const fresh = (list: readonly Sentence[], count: number) => {
    const chosen = distinct(list.filter(({ text }) => !used.has(text))).slice(-count);
    for (const { text } of chosen) used.add(text);
    return chosen.map(quoteItem);
  };
  const questions = distinct(openToStaff).slice(-maxQuestions);
  for (const { text } of questions) used.add(text);
  const promised = standing === 'closed' ? [] : fresh(promises, maxPromises);
  const done = fresh(doneSoFar(sentences, weigh), limits.itemsPerSection);
  const tried = fresh(triedByCustomer(sentences, weigh), maxQuestions);
  const waiting = standing === 'staff_wait' ? distinct(openToCustomer).slice(-maxQuestions).map(quoteItem) : [];
  const sections = [
    { kind: 'request' as const, items: request.map(quoteItem) },
    {
      kind: 'state' as const,
      items: [...stateItem(conversation, words), ...fresh(newsOf(conversation, weigh), 1)],
    },
    { kind: 'done' as const, items: done },
    { kind: 'other' as const, title: words.attempted, items: tried },
    { kind: 'other' as const, title: words.promised, items: promised },
    { kind: 'open_questions' as const, items: [...questions.map(quoteItem), ...waiting] },
    { kind: 'dates' as const, items: datesIn(sentences) },
  ].filter(({ items }) => items.length > 0);
  const summary = {
    gist: gistOf(prepared.subject, request, weigh),
    sections,
    nextStep: nextStepOf(conversation, request, words),
    warnings: [...prepared.warnings],
  };
  const asked = [...request, ...unanswered.filter(({ isCourtesy }) => !isCourtesy)];
  return {
    summary,
    recommendations: standing === 'customer_waits' ? recommend({ ticket, prepared, asked, words }) : [],
  };
}

/** What the newest entry says beside what it asks. */
function newsOf({ newest, solvedBy }: Conversation, weigh: Weigh): Sentence[] {
  if (solvedBy !== undefined) return [solvedBy];
  const [first, ...others] = newest.filter((one) => !one.isQuestion && weigh(one) > 0);
  if (first === undefined) return [];
  return [others.reduce((best, one) => (weigh(one) > weigh(best) ? one : best), first)];
}

/** One line: the request, and the subject where the request says little. */
function gistOf(subject: string, request: readonly Sentence[], weigh: Weigh): string {
  const main = mainOf(request, weigh);
  if (main === undefined) return cutAtWord(subject, limits.gistChars) || '…';
  const text = main.text;
  const subjectTerms = termsOf(subject);
  const known = new Set(main.terms);
  const adds = subjectTerms.filter((term) => !known.has(term)).length;
  const needsSubject = known.size < fewTerms && adds > 0;
  return cutAtWord(needsSubject ? `${subject}: ${text}` : text, limits.gistChars);
}
