import type { StringKey } from '../../contract/strings.ts';
import type { FirstPaint, Live } from '../handover.ts';
import { refreshEvent } from '../host/selectors.ts';
import type { Actions } from '../panels/panel.ts';
import { unreadMark } from '../panels/unread-mark.tsx';
import { type PanelName, unreadPanels } from '../shown.ts';
import { draw } from './draw.ts';

/** A page that stays for so long is looked at, in milliseconds. */
const arriveAfterMs = 1_000;
/** A click that has waited for so long is told to wait, in milliseconds. */
const longMs = 2_000;

/** Panels that do nothing by themselves, and wake the second script for whatever is wanted of them. */
export interface Sleeper {
  actions: Actions;
  /** Begins to listen, and wakes at once where the data came `restored` or unfinished. */
  start: (restored: boolean) => void;
}

/**
 * Until something happens that needs more, a page costs no more than its first paint: the second script, with Preact, is
 * loaded by the first click, a person's return, or a wish from the More menu. Clicks wait for it. When it does not come,
 * whoever clicked is told why, and the next click tries again.
 */
export function createSleeper(firstPaint: FirstPaint): Sleeper {
  const { root, mount, facts, memory, environment, end, t } = firstPaint;
  const { signal } = end;
  let live: Promise<Live | undefined> | null = null;
  let hasArrived = false;
  /** Why the second script did not come: the status of an answer, or the network's error. */
  let trouble: unknown;

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
    for (const panel of Object.keys(unread)) markUnread(panel, unread[panel]);
    if (memory.read('unsent')) void wake();
  }

  function markUnread(panel: PanelName, isUnread: boolean | undefined): void {
    const drawn = new DocumentFragment();
    draw(unreadMark(t, isUnread), drawn);
    root.getElementById(panel)?.after(drawn);
  }

  /** All that is wanted while the second script loads waits for the same one, in its order. */
  function wake(): Promise<Live | undefined> {
    arrive();
    live ??= load();
    return live;
  }

  async function load(): Promise<Live | undefined> {
    try {
      const { goLive } = await environment.loadLive(facts.base);
      return signal.aborted ? undefined : goLive(firstPaint);
    } catch (error) {
      trouble = error;
      live = null;
      return undefined;
    }
  }

  /** Does what a person wants as soon as that is possible. */
  async function want(act: (live: Live) => void): Promise<void> {
    let isWaiting = true;
    environment.after(longMs, () => isWaiting && say('long'), signal);
    const awake = await wake();
    isWaiting = false;
    if (awake) act(awake);
    else if (!signal.aborted) say(/^4/.test(trouble as string) ? 'reload' : 'not_reached');
  }

  function say(key: StringKey): void {
    root.querySelector('.said')?.remove();
    draw(
      <p class="said notice" role="alert">
        {t(key)}
      </p>,
      root,
    );
    mount.hidden = false;
  }

  return {
    // Whatever it is: what is done is named by the second script.
    actions: new Proxy({} as Actions, {
      get:
        (_none, name: keyof Actions) =>
        (...values: unknown[]) =>
          want(({ actions }) => (actions[name] as (...all: unknown[]) => void)(...values)),
    }),
    start(restored) {
      const comeBack = async (event?: Event) => {
        // The first showing of a page is no return.
        if ((event as PageTransitionEvent | undefined)?.persisted !== false) (await wake())?.comeBack(event);
      };
      for (const type of ['focus', 'pageshow', 'visibilitychange']) addEventListener(type, comeBack, { signal });
      const onRefresh = (event: Event) => {
        if ((event as CustomEvent).detail?.ticketId !== facts.data.ticketId) return;
        event.preventDefault(); // taken: else the item in the menu brings a mount of its own
        void want(({ actions }) => actions.refresh());
      };
      document.addEventListener(refreshEvent, onRefresh, { signal });

      // A click is near: what it wants is then at hand, and may still count as the click (copying on plain http).
      for (const type of ['pointerdown', 'focusin']) root.addEventListener(type, wake, { signal });

      const { pending, recommendationsComplete } = facts.data;
      const isUnfinished = !recommendationsComplete && firstPaint.shown.open.recommendations;
      if (restored) void comeBack();
      else if (isUnfinished || facts.wantsRefresh) void want(() => {});
      else if (pending) void wake();
      environment.after(arriveAfterMs, () => document.hidden || arrive(), signal);
    },
  };
}
