import { computed, signal } from '@preact/signals';
import type { PageData } from '../../contract/page-data.ts';
import type { FirstPaint } from '../handover.ts';
import { type PanelName, type Shown, unreadPanels } from '../shown.ts';
import { lastSeen } from '../unread.ts';
import { keepClosed } from './keep-closed.ts';
import type { LaterContent } from './later-contents.ts';
import type { News, Talk } from './talk.ts';
import { withAllToggled, withPanelToggled, withRecommendationToggled } from './toggle-shown.ts';

/** How it stands with fetching the recommendations that did not fit into the page. */
export type Rest = null | 'loading' | 'failed';

export type State = ReturnType<typeof createState>;

/**
 * What can change in the panels of one mount, as signals named for their values, and the only functions that write them.
 * Writes after the mount's end change nothing.
 */
export function createState({
  shown: first,
  memory,
  facts,
  end,
}: Pick<FirstPaint, 'shown' | 'memory' | 'facts' | 'end'>) {
  const shown = signal<Shown>(first);
  const talks = signal<ReadonlyMap<string, Talk>>(new Map());
  const news = signal<News | null>(null);
  const rest = signal<Rest>(null);
  const isLong = signal(false);
  const isUnsent = signal(false);
  const contents = signal<ReadonlyMap<PanelName, LaterContent>>(new Map());
  const lastLooks = new Map<PanelName, string>();

  const keeping = {
    memory,
    keepClosed: (name: PanelName, isClosed: boolean) => keepClosed(facts.person, name, isClosed),
  };

  function change(part: Partial<Shown>): void {
    if (!end.signal.aborted) shown.value = { ...shown.value, ...part };
  }

  return {
    shown: computed(() => shown.value),
    talks: computed(() => talks.value),
    news: computed(() => news.value),
    rest: computed(() => rest.value),
    /** The waiting analysis takes longer than usual. */
    isLong: computed(() => isLong.value),
    /** Something the person said could not be sent yet. */
    isUnsent: computed(() => isUnsent.value),
    /** Of the panels whose content loads when they are opened. */
    contents: computed(() => contents.value),
    /** The newest content of a panel that the person had seen before it was opened; empty for none. */
    lastLook: (panel: PanelName) => lastLooks.get(panel) ?? '',

    showData(data: PageData): void {
      const { unread } = shown.peek();
      const fresh = unreadPanels({ ...shown.peek(), data }, memory);
      // What was new when the page was opened stays marked until it is closed or opened.
      for (const name of Object.keys(fresh)) fresh[name] ||= unread[name];
      change({ data, unread: fresh });
    },
    togglePanel(panel: PanelName): void {
      const { data, open } = shown.peek();
      if (!open[panel]) lastLooks.set(panel, lastSeen(memory, data, panel));
      change(withPanelToggled(shown.peek(), panel, keeping));
    },
    toggleAll(): void {
      change(withAllToggled(shown.peek(), keeping));
    },
    toggleRecommendation(id: string, startsOpen: boolean): void {
      change(withRecommendationToggled(shown.peek(), id, startsOpen));
    },
    markEntry(entryId: number, isHere: boolean): void {
      change({ entries: new Map(shown.peek().entries).set(entryId, isHere) });
    },
    talk(target: string, talk: Talk | null): void {
      const all = new Map(talks.peek());
      if (talk) all.set(target, talk);
      else all.delete(target);
      talks.value = all;
    },
    /** The helpdesk has the rating of `target`. */
    markSaved(target: string): void {
      const talk = talks.peek().get(target);
      if (talk?.is === 'rating') this.talk(target, { ...talk, isSaved: true });
    },
    say(one: News | null): void {
      news.value = one;
    },
    setRest(value: Rest): void {
      rest.value = value;
    },
    setContent(name: PanelName, content: LaterContent): void {
      if (!end.signal.aborted) contents.value = new Map(contents.peek()).set(name, content);
    },
    setLong(value: boolean): void {
      isLong.value = value;
    },
    setUnsent(value: boolean): void {
      isUnsent.value = value;
    },
  };
}
