import type { Ticket } from '../../../contract/ticket.ts';
import { overlap } from '../../text/terms.ts';
import { hasCue } from './cues/cue.ts';
import { solvedCue } from './cues/outcome.ts';
import { promiseCue } from './cues/promise.ts';
import { requestCue } from './cues/request.ts';
import { troubleCue } from './cues/trouble.ts';
import type { Sentence } from './read-sentences.ts';

export type Standing = 'closed' | 'solved' | 'customer_waits' | 'promised' | 'staff_wait' | 'nothing_said';

/** How a conversation stands: who wrote last, and what is still open. */
export interface Conversation {
  readonly standing: Standing;
  /** The newest public entry's sentences; empty when there are none. */
  readonly newest: readonly Sentence[];
  /** What says that nothing is to be done any more. */
  readonly solvedBy: Sentence | undefined;
  /** Sentences of customers that no public answer has come after. */
  readonly unanswered: readonly Sentence[];
  /** Questions nobody has answered: the customer's to staff, and staff's to the customer. */
  readonly openToStaff: readonly Sentence[];
  readonly openToCustomer: readonly Sentence[];
  /** What staff said they would do, in their newest answers. */
  readonly promises: readonly Sentence[];
}

/** So much of a question's words in a later answer, and the answer is about it. */
const answeredOverlap = 0.25;
const maxPromiseAnswers = 2;

export function readConversation(sentences: readonly Sentence[], state: Ticket['state']): Conversation {
  const fromCustomer = sentences.filter(({ entry }) => entry.type === 'M');
  const fromStaff = sentences.filter(({ entry }) => entry.type === 'R');
  const lastMessage = fromCustomer.at(-1)?.entryIndex ?? -1;
  const lastResponse = fromStaff.at(-1)?.entryIndex ?? -1;
  const unanswered = fromCustomer.filter(({ entryIndex }) => entryIndex > lastResponse);
  const newestIndex = Math.max(lastMessage, lastResponse);
  const newest = sentences.filter(({ entryIndex }) => entryIndex === newestIndex);
  const openToCustomer = fromStaff.filter(
    (one) => one.entryIndex > lastMessage && !one.isCourtesy && (one.isQuestion || isAsked(one)),
  );
  const promises = promisesIn(fromStaff);
  const solvedBy = lastMessage > lastResponse ? newest.find(saysSolved) : undefined;
  return {
    standing: standingOf({ state, solvedBy, unanswered, lastMessage, lastResponse, openToCustomer, promises }),
    newest,
    solvedBy,
    unanswered,
    openToStaff: openQuestions(fromCustomer, fromStaff, lastResponse),
    openToCustomer,
    promises,
  };
}

/** "Please send us the serial number." A polite phrase without an object asks for nothing. */
const isAsked = ({ text, language, terms }: Sentence) => terms.length >= 2 && hasCue(requestCue, text, language);

interface Ends {
  state: Ticket['state'];
  solvedBy: Sentence | undefined;
  unanswered: readonly Sentence[];
  lastMessage: number;
  lastResponse: number;
  openToCustomer: readonly Sentence[];
  promises: readonly Sentence[];
}

function standingOf({
  state,
  solvedBy,
  unanswered,
  lastMessage,
  lastResponse,
  openToCustomer,
  promises,
}: Ends): Standing {
  if (state === 'closed') return 'closed';
  if (lastMessage < 0 && lastResponse < 0) return 'nothing_said';
  if (lastMessage > lastResponse) {
    return solvedBy !== undefined && !unanswered.some(({ isQuestion }) => isQuestion) ? 'solved' : 'customer_waits';
  }
  const isQuestionOpen = openToCustomer.some(({ isQuestion }) => isQuestion);
  return promises.some(({ entryIndex }) => entryIndex === lastResponse) && !isQuestionOpen ? 'promised' : 'staff_wait';
}

const saysSolved = ({ text, language }: Sentence) => hasCue(solvedCue, text, language) && !denies(text, language);

/** "Everything works now" and "nothing works now" differ in a word. */
function denies(text: string, language: string | null): boolean {
  return (
    language !== null &&
    language !== 'zh' &&
    language !== 'ja' &&
    hasCue(
      troubleCue,
      text.replace(/(?:problem|issue|error|fehler|problème|problema|probleem|sorun)[\p{L}]*/giu, ''),
      language,
    )
  );
}

/** Who asks is answered soon or not at all: so many of the next responses are looked at. */
const nextResponses = 3;

/** A customer's question is answered by one of the next responses that speaks of the same; by any, when it says too little to tell. */
function openQuestions(
  fromCustomer: readonly Sentence[],
  fromStaff: readonly Sentence[],
  lastResponse: number,
): Sentence[] {
  const words = new Map<number, Set<string>>();
  for (const { entryIndex, terms } of fromStaff) {
    const known = words.get(entryIndex) ?? new Set();
    for (const term of terms) known.add(term);
    words.set(entryIndex, known);
  }
  const responses = [...words];
  let next = 0;
  return fromCustomer.filter(({ isQuestion, isCourtesy, entryIndex, terms }) => {
    while ((responses[next]?.[0] ?? Number.POSITIVE_INFINITY) < entryIndex) next += 1;
    if (!isQuestion || isCourtesy) return false;
    if (entryIndex > lastResponse) return true;
    const answers = responses.slice(next, next + nextResponses);
    return new Set(terms).size >= 3 && answers.every(([, answer]) => overlap(terms, answer) < answeredOverlap);
  });
}

function promisesIn(fromStaff: readonly Sentence[]): Sentence[] {
  const entries = [...new Set(fromStaff.map(({ entryIndex }) => entryIndex))].slice(-maxPromiseAnswers);
  return fromStaff.filter(
    ({ entryIndex, isQuestion, isCourtesy, text, language }) =>
      entries.includes(entryIndex) && !isQuestion && !isCourtesy && hasCue(promiseCue, text, language),
  );
}
