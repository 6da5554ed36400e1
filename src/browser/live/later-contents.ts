import type { FirstPaint } from '../handover.ts';
import type { PanelName } from '../shown.ts';
import { laterKinds } from './kinds/kinds.ts';
import type { DrawContent } from './kinds/later-kind.ts';
import { type ContentAnswer, getContent } from './staff-routes.ts';
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
  /** Asks once whether there is something newer. Says nothing of it, and what cannot be had leaves what is there. */
  look: (name: PanelName) => Promise<void>;
  /** Asks for the page data anew, and with it for the headings of panels. */
  revalidate: () => Promise<void>;
  /** Takes what a route answered as the content of a panel; what has another shape changes nothing. */
  take: (name: PanelName, content: unknown) => void;
}

/**
 * `revalidate` asks for the page data anew, also where a route has nothing: it does not say whether the panel's content went,
 * or the whole ticket for this person.
 */
export function createLaterContents(
  firstPaint: FirstPaint,
  state: State,
  revalidate: () => Promise<void>,
): LaterContents {
  const loading = new Set<PanelName>();
  let requests = 0;
  /** Of which request the content of each panel is: what was asked for earlier tells of an earlier moment. */
  const shownRequests = new Map<PanelName, number>();

  const newestOf = (name: PanelName) => state.shown.peek().data.later?.find((one) => one.name === name)?.newest;
  const read = (name: PanelName, content: unknown) => laterKinds.find((kind) => kind.name === name)?.read(content);

  function begin(): number {
    requests += 1;
    return requests;
  }

  /** Null for an answer that came too late: another one is shown that is newer. */
  async function ask(name: PanelName): Promise<ContentAnswer | null> {
    const request = begin();
    const answer = await getContent(firstPaint, name);
    if (answer.is === 'gone') await revalidate();
    if (request < (shownRequests.get(name) ?? 0)) return null;
    if (answer.is === 'content') shownRequests.set(name, request);
    return answer;
  }

  function show(name: PanelName, content: unknown): void {
    const draw = read(name, content);
    if (draw) state.setContent(name, { is: 'ready', draw, newest: newestOf(name) ?? '' });
  }

  async function load(name: PanelName, newest: string): Promise<void> {
    if (loading.has(name)) return;
    loading.add(name);
    const before = () => state.contents.peek().get(name)?.draw ?? null;
    state.setContent(name, { is: 'loading', draw: before(), newest });
    const answer = await ask(name);
    loading.delete(name);
    const draw = answer?.is === 'content' && read(name, answer.content);
    if (draw) state.setContent(name, { is: 'ready', draw, newest });
    else if (answer) state.setContent(name, { is: 'failed', draw: answer.is === 'gone' ? null : before(), newest });
    // Something newer may have come meanwhile.
    update();
  }

  function update(): void {
    const { open, hidden } = state.shown.peek();
    if (hidden) return;
    for (const { name, newest } of state.shown.peek().data.later ?? []) {
      if (open[name] && state.contents.peek().get(name)?.newest !== newest) void load(name, newest);
    }
  }

  return {
    update,
    revalidate,
    reload: (name) => void load(name, newestOf(name) ?? ''),
    async look(name) {
      const answer = await ask(name);
      if (answer?.is === 'content') show(name, answer.content);
    },
    take(name, content) {
      shownRequests.set(name, begin());
      show(name, content);
    },
  };
}
