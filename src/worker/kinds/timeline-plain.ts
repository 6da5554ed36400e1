import type { Timeline } from '../../contract/kinds/timeline.ts';
import { limits } from '../../contract/limits.ts';
import type { Sentence } from '../models/extractive/read-sentences.ts';
import type { PreparedEntry } from '../prepare/prepared-ticket.ts';
import { capitalised } from '../text/capitalised.ts';
import { cutAtWord } from '../text/cut.ts';
import { fill } from '../words/fill.ts';
import type { PlainView } from './worker-kind.ts';

const quoteChars = 240;
/** Of more entries than fit, so many of the oldest are told beside the newest. */
const firstSteps = 10;
/** A ticket and its first message are written down one after the other. */
const sameMomentMs = 60_000;

type Steps = Timeline['steps'];

/**
 * Who wrote when, with the first sentence of each entry that is more than a greeting; before them that the ticket was opened,
 * after them that it was closed. All of it stands in the ticket. Null for a ticket in which nobody said anything.
 */
export function plainTimeline({ ticket, prepared, words, reading }: PlainView): Timeline | null {
  const { createdAt, closedAt, state } = ticket;
  const firstSaid = new Map<number, Sentence>();
  for (const sentence of reading.sentences) {
    const known = firstSaid.get(sentence.entry.entryId);
    if (known === undefined || (known.isCourtesy && !sentence.isCourtesy))
      firstSaid.set(sentence.entry.entryId, sentence);
  }
  const said = prepared.entries.map((entry) => stepOf(entry, firstSaid.get(entry.entryId)));
  const [first] = said;
  if (first === undefined) return null;
  const isOpening = Math.abs(Date.parse(first.at) - Date.parse(createdAt)) <= sameMomentMs;
  const opened: Steps = isOpening
    ? [{ ...first, what: cutAtWord(fill(words.ticketOpenedWith, { quote: first.what }), limits.timelineWhatChars) }]
    : [byItself(createdAt, words.ticketOpened), first];
  const closed = state === 'closed' && closedAt !== null ? [byItself(closedAt, words.ticketClosed)] : [];
  const all = [...opened, ...said.slice(1), ...closed];
  if (all.length <= limits.timelineSteps) return { steps: all };
  return { steps: [...all.slice(0, firstSteps), ...all.slice(firstSteps - limits.timelineSteps)] };
}

function stepOf({ entryId, at, name, text }: PreparedEntry, sentence: Sentence | undefined): Steps[number] {
  // An entry without a sentence holds files only, or a mark.
  const what = sentence ? capitalised(sentence.text, sentence.language) : (text.split('\n')[0] ?? '');
  return {
    at,
    who: cutAtWord(name, limits.timelineWhoChars) || null,
    what: cutAtWord(what, quoteChars) || '…',
    entryId,
    support: 'supported',
  };
}

function byItself(at: string, what: string): Steps[number] {
  return { at, who: null, what, entryId: null, support: 'supported' };
}
