import type { Helpdesk } from './helpdesk.ts';
import type { StoredAnswer, StoredQuestion } from './question-store.ts';
import { visibleEntries } from './thread.ts';

const quotedChars = 240;

/**
 * What the stand-in answers without a model: the newest entry's own words to whatever has a word in common with it, and
 * otherwise that the ticket does not tell.
 */
export function scriptedAnswer(helpdesk: Helpdesk, now: Date, asked: StoredQuestion): StoredAnswer {
  const newest = visibleEntries(helpdesk.ticket(asked.ticketId)?.entries ?? []).at(-1);
  const words = asked.question.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [];
  const isTold = newest && words.some((word) => newest.body.toLowerCase().includes(word));
  const quote = Array.from((newest?.body ?? '').replace(/\s+/g, ' '))
    .slice(0, quotedChars)
    .join('');
  return {
    questionId: asked.questionId,
    state: isTold ? 'answered' : 'not_told',
    body: isTold ? `> ${quote}` : null,
    language: asked.language,
    entryIds: isTold ? [newest.entryId] : [],
    support: isTold ? 'supported' : 'unchecked',
    sources: [],
    generatedAt: now.toISOString(),
    model: { provider: 'demo', name: 'no-model' },
  };
}
