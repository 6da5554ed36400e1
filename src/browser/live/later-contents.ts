import type { FirstPaint } from '../handover.ts';
import type { PanelName } from '../shown.ts';
import { laterKinds } from './kinds/kinds.ts';
import type { DrawContent } from './kinds/later-kind.ts';
import { getContent } from './staff-routes.ts';
import type { State } from './state.ts';

/** What a panel shows whose content is not part of the page data. A content that is there stays while a newer one loads. */
export type LaterContent =
  | { is: 'loading' | 'failed'; draw: DrawContent | null; newest: string }
  | { is: 'ready'; draw: DrawContent; newest: string };

/** Fetches the contents of panels as far as they are open. */
export interface LaterContents {
  /** Sees to it that each open panel has, or gets, its newest content. */
  update: () => void;
  /** Fetches one again, whatever is there. */
  reload: (name: PanelName) => void;
  /** Takes what a route answered as the content of a panel; what has another shape changes nothing. */
  take: (name: PanelName, content: unknown) => void;
}

/** `onGone` is called when this person may not see the ticket any more. */
export function createLaterContents(firstPaint: FirstPaint, state: State, onGone: () => void): LaterContents {
  const loading = new Set<PanelName>();

  const newestOf = (name: PanelName) => state.shown.peek().data.later?.find((one) => one.name === name)?.newest;
  const read = (name: PanelName, content: unknown) => laterKinds.find((kind) => kind.name === name)?.read(content);

  async function load(name: PanelName, newest: string): Promise<void> {
    if (loading.has(name)) return;
    loading.add(name);
    const before = state.contents.peek().get(name)?.draw ?? null;
    state.setContent(name, { is: 'loading', draw: before, newest });
    const answer = await getContent(firstPaint, name);
    loading.delete(name);
    if (answer.is === 'gone') onGone();
    const draw = answer.is === 'content' && read(name, answer.content);
    state.setContent(name, draw ? { is: 'ready', draw, newest } : { is: 'failed', draw: before, newest });
    // Something newer may have come meanwhile.
    if (draw) update();
  }

  function update(): void {
    const { open } = state.shown.peek();
    for (const { name, newest } of state.shown.peek().data.later ?? []) {
      if (open[name] && state.contents.peek().get(name)?.newest !== newest) void load(name, newest);
    }
  }

  return {
    update,
    reload: (name) => void load(name, newestOf(name) ?? ''),
    take(name, content) {
      const draw = read(name, content);
      if (draw) state.setContent(name, { is: 'ready', draw, newest: newestOf(name) ?? '' });
    },
  };
}
