import { limits } from '../../contract/limits.ts';
import { hasCue } from '../models/extractive/cues/cue.ts';
import { doneCue } from '../models/extractive/cues/outcome.ts';
import { best, weigher } from '../models/extractive/rank.ts';
import { readSentences } from '../models/extractive/read-sentences.ts';
import type { PreparedTicket } from '../prepare/prepared-ticket.ts';
import { cutAtSentence } from '../text/cut.ts';
import type { Comparable } from './comparable.ts';

/** How a closed ticket ended: the sentence of the last response that says most. Null where nobody answered, or it goes on. */
export function endingOf({ source, title, answer }: Comparable): string | null {
  if (source.kind !== 'ticket' || source.ticket.state !== 'closed' || answer === '') return null;
  const entry = { entryId: 1, type: 'R' as const, at: '', role: 'staff' as const, name: '', text: answer };
  const alone: PreparedTicket = {
    ticketId: source.ticket.ticketId,
    subject: title,
    fields: [],
    language: null,
    entries: [entry],
    references: [],
    warnings: [],
    leftOut: { entries: 0, chars: 0 },
  };
  const sentences = readSentences(alone);
  const weigh = weigher(sentences, title);
  const [said] = best(sentences, 1, (one) =>
    one.isQuestion ? 0 : weigh(one) * (hasCue(doneCue, one.text, one.language) ? 1.5 : 1),
  );
  return said === undefined ? null : cutAtSentence(said.text, limits.relatedWhyChars);
}
