import { closedPanels } from './closed-panels.ts';
import type { Environment } from './environment.ts';
import { draw } from './first-paint/draw.ts';
import { createSleeper } from './first-paint/sleeper.tsx';
import type { FirstPaint } from './handover.ts';
import { rememberCaret } from './host/caret-memory.ts';
import { readMount } from './host/read-mount.ts';
import type { MountLife } from './host/watch-mount.ts';
import { createPanelMemory } from './panel-memory.ts';
import { allPanels } from './panels/all-panels.tsx';
import { firstShown } from './shown.ts';
import { createTranslate } from './translate.ts';
import { createStyles } from './ui/create-styles.ts';
import css from './ui/panels.css?inline';

const styles = createStyles(css);

/**
 * Draws the panels of one mount, at once; whatever happens to them wakes the second script. Whatever goes wrong hides the
 * mount: nothing is ever thrown into the page.
 */
export function paintMount(mount: HTMLElement, { end, restored }: MountLife, environment: Environment): void {
  mount.hidden = true;
  try {
    const facts = readMount(mount);
    if (!facts) return;
    const { language } = facts;
    // A mount we drew in before, taken over or put back by the page, keeps its root: an element can have only one.
    const root = mount.shadowRoot ?? mount.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [styles()];
    end.signal.addEventListener('abort', () => {
      mount.hidden = true;
      root.replaceChildren();
    });
    const firstPaint: FirstPaint = {
      ...{ mount, root, facts, environment, end },
      memory: createPanelMemory(facts, environment.storage),
      shown: firstShown(facts.data, closedPanels(facts, restored)),
      t: createTranslate(facts.strings, language),
      caret: rememberCaret(end.signal),
      drawnAt: environment.now(),
    };
    const sleeper = createSleeper(firstPaint);
    const { shown, t } = firstPaint;
    const drawn = new DocumentFragment();
    draw(allPanels({ shown, t, language, live: null, actions: sleeper.actions }), drawn);
    mount.hidden = !drawn.firstChild;
    root.replaceChildren(drawn);
    sleeper.start(restored);
  } catch {
    end.abort(); // a bug of ours: the panels go, the ticket page stays
  }
}
