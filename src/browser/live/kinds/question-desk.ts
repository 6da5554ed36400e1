import { signal } from '@preact/signals';
import type { PageQuestions } from '../../../contract/kinds/questions.ts';
import type { FirstPaint } from '../../handover.ts';
import { watchPresence } from '../presence.ts';
import { postContent } from '../staff-routes.ts';
import { createDrafts } from './drafts.ts';
import { followAnswers } from './follow-answers.ts';
import type { KindTools } from './later-kind.ts';

/** How asking fares. */
export type Asking = null | { is: 'sending' | 'not_sent' | 'refused' } | { is: 'too_soon'; seconds: number };

export type QuestionDesk = ReturnType<typeof createQuestionDesk>;

const desks = new WeakMap<FirstPaint, QuestionDesk>();

const isWaiting = ({ state }: PageQuestions['questions'][number]) => state === 'waiting';

/** The one of this mount. */
export function questionDesk(tools: KindTools): QuestionDesk {
  const { firstPaint } = tools;
  const known = desks.get(firstPaint);
  if (known) return known;
  const made = createQuestionDesk(tools);
  desks.set(firstPaint, made);
  return made;
}

/** What goes on between a person who asks and the helpdesk, for one mount. */
function createQuestionDesk({ firstPaint, state, take, look, revalidate }: KindTools) {
  const { environment, end, facts, memory } = firstPaint;
  const drafts = createDrafts(memory, facts.data.ticketId);
  const draft = signal(drafts.read());
  const asking = signal<Asking>(null);
  let shown: PageQuestions | null = null;
  const isOpen = () => !state.shown.peek().hidden && !!state.shown.peek().open.questions;
  const isPresent = watchPresence(environment.now, end.signal, () => follow(true));
  const follow = followAnswers(firstPaint, {
    isWaiting: () => isOpen() && !!shown?.questions.some(isWaiting),
    isPresent,
    look,
  });
  document.addEventListener('visibilitychange', () => follow(), { signal: end.signal });

  return {
    draft,
    asking,
    /** Notes what is drawn, and follows what waits in it. */
    show(content: PageQuestions): void {
      const stillWait = new Set(content.questions.filter(isWaiting).map(({ id }) => id));
      const isAnswered = shown?.questions.some((one) => isWaiting(one) && !stillWait.has(one.id));
      shown = content;
      const after = () => {
        follow();
        // The heading counts it, and who reads it here has seen it.
        if (isAnswered) void revalidate();
      };
      // Not while it is drawn: to follow is no part of what is seen.
      environment.after(0, after, end.signal);
    },
    type(text: string): void {
      draft.value = text;
      // Said of other words than these.
      if (asking.peek()?.is === 'refused') asking.value = null;
      drafts.keep(text);
    },
    /** Asks what was typed. It stays in the box until the helpdesk has it. */
    async ask(): Promise<void> {
      const question = draft.peek();
      if (asking.peek()?.is === 'sending' || question.trim() === '') return;
      asking.value = { is: 'sending' };
      const answer = await postContent(firstPaint, 'questions', { question });
      if (end.signal.aborted) return;
      if (answer.is === 'gone') end.abort();
      if (answer.is === 'too_soon') asking.value = answer;
      else if (answer.is === 'content') asking.value = null;
      else asking.value = { is: answer.is === 'refused' ? 'refused' : 'not_sent' };
      if (answer.is !== 'content') return;
      // What was typed meanwhile is the next question.
      if (draft.peek() === question) this.type('');
      take(answer.content);
      environment.after(0, () => follow(true), end.signal);
    },
  };
}
