import type { PageData, PageRecommendation } from '../../contract/page-data.ts';
import type { Outcome } from '../../contract/staff-actions.ts';
import type { FirstPaint } from '../handover.ts';
import { revealEntry } from '../host/reveal-entry.ts';
import { focusFirst } from '../ui/move-focus.ts';
import { createFillIn } from './fill-in.ts';
import { createFollower } from './follow-pending.ts';
import { createLaterContents, type LaterContents } from './later-contents.ts';
import type { LiveActions } from './live-actions.ts';
import { createOutbox, type Unsent } from './outbox.ts';
import { watchPresence } from './presence.ts';
import { createReturns } from './returns.ts';
import { skipSecondClick } from './skip-second-click.ts';
import { type Answer, getInsights, postAction } from './staff-routes.ts';
import { createState, type State } from './state.ts';
import type { Talk } from './talk.ts';
import { undoByKey } from './undo-by-key.ts';
import { reasonsToAsk, type Use, useRecommendation } from './use-recommendation.ts';
import { withUnsent } from './with-unsent.ts';

/** What goes on between a person, the panels and the helpdesk. */
export interface Desk {
  state: State;
  actions: LiveActions;
  laterContents: LaterContents;
  /** The person comes back to the page, as this event tells. */
  comeBack: (event?: Event) => void;
  /** Sees to what the page came with: a waiting analysis, a part that did not fit, words that were not sent. */
  begin: () => void;
}

/** What a person uses like a recommendation and is none, such as an answer: nobody but them is told. Ids of recommendations have no slash. */
const isNoRecommendation = (id: string) => id.includes('/');

/** All of it ends with the mount; answers that come later are dropped. */
export function createDesk(firstPaint: FirstPaint): Desk {
  const { facts, environment, end, drawnAt } = firstPaint;
  const { ticketId } = facts.data;
  const state = createState(firstPaint);
  const isPresent = watchPresence(environment.now, end.signal, () => comeBack());
  const cameBack = createReturns(environment.now, drawnAt);
  const outbox = createOutbox(
    firstPaint,
    isPresent,
    onSent,
    () => state.setUnsent(true),
    () => state.say({ is: 'given_up' }),
  );
  const follow = createFollower(firstPaint, state, isPresent, revalidate);
  const fillIn = createFillIn(firstPaint, state, () => void revalidate());
  let asked: Promise<void> | null = null;
  let untilUndone = new AbortController();

  const dataNow = () => state.shown.peek().data;
  const laterContents = createLaterContents(firstPaint, state, revalidate);
  const take = (data: PageData) => {
    state.showData(withUnsent(data, outbox.waiting()));
    laterContents.update();
  };

  function onSent(answer: Answer, sent: Unsent): void {
    state.setUnsent(false);
    if (answer.is === 'refused') state.say({ is: 'refused' });
    if (sent.ticketId !== ticketId) {
      // That ticket is gone, and with it the place to say so.
      if (answer.is === 'gone') state.say({ is: 'given_up' });
      return;
    }
    if (answer.is === 'data' && 'target' in sent.body) state.markSaved(sent.body.target as string);
    if (answer.is === 'gone') end.abort();
    if (answer.is === 'data') take(answer.data);
    // What was shown ahead of the answer did not come true.
    if (answer.is === 'refused') void ask(null);
  }

  async function ask(revision: string | null): Promise<void> {
    const answer = await getInsights(firstPaint, revision);
    if (answer.is === 'gone') end.abort();
    if (answer.is === 'data') take(answer.data);
    follow();
  }

  /** Two at once would tell nothing more than one. */
  function revalidate(): Promise<void> {
    asked ??= ask(dataNow().revision).finally(() => {
      asked = null;
    });
    return asked;
  }

  /** Without the revision: the shim would answer that nothing has changed. */
  async function loadRest(): Promise<void> {
    const isWanted = !dataNow().recommendationsComplete && state.shown.peek().open.recommendations;
    if (!isWanted || state.rest.peek() === 'loading') return;
    state.setRest('loading');
    await ask(null);
    state.setRest(dataNow().recommendationsComplete ? null : 'failed');
  }

  async function refresh(): Promise<void> {
    if (state.news.peek()?.is === 'asking') return;
    state.say({ is: 'asking' });
    const answer = await postAction(firstPaint, ticketId, 'refresh', {});
    if (answer.is === 'gone') end.abort();
    if (answer.is === 'too_soon') state.say(answer);
    else state.say(answer.is === 'accepted' ? null : { is: 'not_asked' });
    if (answer.is !== 'accepted') return;
    state.showData({ ...dataNow(), pending: answer.pending });
    follow(true);
  }

  function report(outcome: Outcome, { id }: PageRecommendation): void {
    if (isNoRecommendation(id)) return;
    outbox.add({ ticketId, path: 'outcome', body: { recommendationId: id, outcome } });
    take(dataNow());
  }

  async function useNow(use: Use, recommendation: PageRecommendation): Promise<void> {
    const talk = await useRecommendation(recommendation, use, firstPaint.caret);
    say(recommendation.id, talk);
    if (talk.is === use) report(use, recommendation);
    if (!('insertion' in talk)) return;
    untilUndone.abort();
    if (end.signal.aborted) return;
    untilUndone = new AbortController();
    undoByKey(() => actions.undo(talk.insertion, recommendation), untilUndone.signal);
    skipSecondClick(environment, end.signal);
  }

  /** Whatever a target says next, a comment that was typed below it is saved first. */
  function say(target: string, talk: Talk | null): void {
    saveComment(target);
    state.talk(target, talk);
  }

  function saveComment(target: string): void {
    const talk = state.talks.peek().get(target);
    if (talk?.is !== 'rating' || talk.comment === talk.savedComment) return;
    const { rating, reason, comment } = talk;
    talk.savedComment = comment;
    outbox.add({ ticketId, path: 'rating', body: { target, rating, reason, comment: comment || null } });
  }

  function saveComments(): void {
    for (const target of state.talks.peek().keys()) saveComment(target);
  }

  function comeBack(event?: Event): void {
    const isLongAgo = cameBack(event);
    if (document.hidden) return;
    outbox.send();
    follow();
    if (isLongAgo) void revalidate();
  }

  /** What was typed for a rating stays with the next one. */
  function typedFor(target: string): string {
    const talk = state.talks.peek().get(target);
    return talk?.is === 'rating' ? talk.comment : '';
  }

  addEventListener('pagehide', saveComments, { signal: end.signal });
  end.signal.addEventListener('abort', () => {
    saveComments();
    untilUndone.abort();
  });

  const actions: LiveActions = {
    togglePanel(panel) {
      state.togglePanel(panel);
      laterContents.update();
      void loadRest();
    },
    toggleRecommendation: state.toggleRecommendation,
    toggleAll() {
      state.toggleAll();
      laterContents.update();
      environment.after(0, () => focusFirst(firstPaint.root), end.signal);
    },
    showEntry: (entryId) => state.markEntry(entryId, revealEntry(entryId)),
    refresh: () => void refresh(),
    use(outcome, recommendation) {
      if (outcome === 'dismissed' || outcome === 'restored') {
        report(outcome, recommendation);
        state.say(outcome === 'dismissed' ? { is: 'dismissed', recommendation } : null);
        return;
      }
      const because = reasonsToAsk(recommendation, outcome);
      if (because.length > 0) say(recommendation.id, { is: 'asking', use: outcome, because });
      else void useNow(outcome, recommendation);
    },
    useNow: (use, recommendation) => void useNow(use, recommendation),
    close: (target) => say(target, null),
    undo(insertion, recommendation) {
      untilUndone.abort();
      const result = insertion.undo();
      say(recommendation.id, { is: 'undone', result });
      // Otherwise the text is still in use, or the person has seen to it.
      if (result === 'restored' || result === 'removed') report('restored', recommendation);
    },
    rate(target, rating, reason = null, comment = typedFor(target)) {
      outbox.add({ ticketId, path: 'rating', body: { target, rating, reason, comment: (rating && comment) || null } });
      const talk = { is: 'rating', reason, comment, savedComment: comment, isSaved: false } as const;
      state.talk(target, rating && { ...talk, rating });
      take(dataNow());
    },
    fillIn: (field, text) => void fillIn(field, text),
    loadRest: () => void loadRest(),
  };

  return {
    state,
    actions,
    laterContents,
    comeBack,
    begin() {
      if (facts.wantsRefresh) void refresh();
      outbox.send();
      follow();
      void loadRest();
    },
  };
}
