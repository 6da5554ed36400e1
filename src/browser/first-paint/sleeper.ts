import type { FirstPaint, Live } from '../handover.ts';
import { refreshEvent } from '../host/selectors.ts';
import type { Actions } from '../panels/panel.ts';
import { type Shown, withAllToggled, withPanelToggled, withRecommendationToggled } from '../shown.ts';
import { focusFirst } from '../ui/move-focus.ts';

/** Panels that can be opened and closed, and wake the second script for everything else. */
export interface Sleeper {
  actions: Actions;
  /** Begins to listen, and wakes at once where the data came `restored` or unfinished. */
  start: (restored: boolean) => void;
}

/**
 * Until something happens that needs more, a page costs no more than its first paint: the second script, with Preact, is
 * loaded by the first click that wants it, a person's return, or a wish from the More menu. `paint` draws what is shown, and
 * says so when that script is missing.
 */
export function createSleeper(firstPaint: FirstPaint, paint: (isMissing: boolean) => void): Sleeper {
  const { root, facts, memory, environment, end } = firstPaint;
  const { signal } = end;
  let live: Live | null = null;
  let isMissing = false;

  async function wake(): Promise<Live | null> {
    try {
      const { goLive } = await environment.loadLive(facts.base);
      if (!signal.aborted) live ??= goLive(firstPaint);
    } catch {
      // The plugin was updated since this page was made, and the file with it.
      isMissing = true;
      if (!signal.aborted) paint(isMissing);
    }
    return live;
  }

  function later<Name extends keyof Actions>(name: Name): Actions[Name] {
    return (async (...values: unknown[]) => {
      const action = (await wake())?.actions[name] as undefined | ((...all: unknown[]) => void);
      action?.(...values);
    }) as Actions[Name];
  }

  function show(shown: Shown): void {
    firstPaint.shown = shown;
    paint(isMissing);
  }

  const comeBack = async (event?: Event) => (await wake())?.comeBack(event);

  return {
    actions: {
      togglePanel(panel) {
        show(withPanelToggled(firstPaint.shown, panel, memory));
        if (!facts.data.recommendationsComplete) void wake();
      },
      toggleRecommendation: (id, startsOpen) => show(withRecommendationToggled(firstPaint.shown, id, startsOpen)),
      toggleAll() {
        show(withAllToggled(firstPaint.shown, memory));
        focusFirst(root);
      },
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
      else if (pending || isUnfinished || facts.wantsRefresh || memory.read('unsent')) void wake();
    },
  };
}
