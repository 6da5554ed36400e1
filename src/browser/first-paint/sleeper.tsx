import type { FirstPaint, Live } from '../handover.ts';
import { refreshEvent } from '../host/selectors.ts';
import type { Actions } from '../panels/panel.ts';
import { unreadMark } from '../panels/unread-mark.tsx';
import { type PanelName, unreadPanels } from '../shown.ts';
import { draw } from './draw.ts';

/** A page that stays for so long is looked at, in milliseconds. */
const arriveAfterMs = 1_000;

/** Panels that do nothing by themselves, and wake the second script for whatever is wanted of them. */
export interface Sleeper {
  actions: Actions;
  /** Begins to listen, and wakes at once where the data came `restored` or unfinished. */
  start: (restored: boolean) => void;
}

/**
 * Until something happens that needs more, a page costs no more than its first paint: the second script, with Preact, is
 * loaded by the first click, a person's return, or a wish from the More menu. The panels say so when it is missing.
 */
export function createSleeper(firstPaint: FirstPaint): Sleeper {
  const { root, facts, memory, environment, end, t } = firstPaint;
  const { signal } = end;
  let live: Live | null = null;
  let hasArrived = false;

  /**
   * Looks into the browser's storage for what is unread and unsent. Not part of the first paint: the first look makes the
   * page wait for another process, and a page that nobody looks at shall not count as seen.
   */
  function arrive(): void {
    if (hasArrived) return;
    hasArrived = true;
    const { shown } = firstPaint;
    const unread = unreadPanels(shown, memory);
    firstPaint.shown = { ...shown, unread };
    for (const panel of shown.data.settings.panels) markUnread(panel, unread[panel]);
    if (memory.read('unsent')) void wake();
  }

  function markUnread(panel: PanelName, isUnread: boolean): void {
    const drawn = new DocumentFragment();
    draw(unreadMark(t, isUnread), drawn);
    root.getElementById(panel)?.after(drawn);
  }

  async function wake(): Promise<Live | null> {
    arrive();
    try {
      const { goLive } = await environment.loadLive(facts.base);
      if (!signal.aborted) live ??= goLive(firstPaint);
    } catch {
      // The plugin was updated since this page was made, and the file with it.
      if (!signal.aborted && !root.querySelector('.reload')) {
        draw(
          <p class="reload notice" role="alert">
            {t('reload')}
          </p>,
          root,
        );
        firstPaint.mount.hidden = false;
      }
    }
    return live;
  }

  function later<Name extends keyof Actions>(name: Name): Actions[Name] {
    return (async (...values: unknown[]) => {
      const action = (await wake())?.actions[name] as undefined | ((...all: unknown[]) => void);
      action?.(...values);
    }) as Actions[Name];
  }

  const comeBack = async (event?: Event) => (await wake())?.comeBack(event);

  return {
    actions: {
      togglePanel: later('togglePanel'),
      toggleRecommendation: later('toggleRecommendation'),
      toggleAll: later('toggleAll'),
      showEntry: later('showEntry'),
      refresh: later('refresh'),
      use: later('use'),
      rate: later('rate'),
    },
    start(restored) {
      const onReturn = (event: Event) => {
        // The first showing of a page is no return.
        if ((event as PageTransitionEvent).persisted !== false) void comeBack(event);
      };
      for (const type of ['focus', 'pageshow', 'visibilitychange']) addEventListener(type, onReturn, { signal });
      const onRefresh = async (event: Event) => {
        if ((event as CustomEvent).detail?.ticketId !== facts.data.ticketId) return;
        event.preventDefault(); // taken: else the item in the menu brings a mount of its own
        (await wake())?.actions.refresh();
      };
      document.addEventListener(refreshEvent, onRefresh, { signal });

      // A click is near: what it wants is then at hand, and may still count as the click (copying on plain http).
      for (const type of ['pointerdown', 'focusin']) {
        root.addEventListener(type, () => void wake(), { signal });
      }

      const { pending, recommendationsComplete } = facts.data;
      const isUnfinished = !recommendationsComplete && firstPaint.shown.open.recommendations;
      if (restored) void comeBack();
      else if (pending || isUnfinished || facts.wantsRefresh) void wake();
      environment.after(arriveAfterMs, () => document.hidden || arrive(), signal);
    },
  };
}
