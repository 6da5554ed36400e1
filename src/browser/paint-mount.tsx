import type { Environment } from './environment.ts';
import { draw } from './first-paint/draw.ts';
import { patch } from './first-paint/patch.ts';
import { createSleeper } from './first-paint/sleeper.ts';
import type { FirstPaint } from './handover.ts';
import { rememberCaret } from './host/caret-memory.ts';
import { readMount } from './host/read-mount.ts';
import type { MountLife } from './host/watch-mount.ts';
import { createPanelMemory } from './panel-memory.ts';
import { allPanels } from './panels/all-panels.tsx';
import { firstShown } from './shown.ts';
import { createTranslate } from './translate.ts';
import { addStyles } from './ui/add-styles.ts';
import css from './ui/panels.css?inline';

/**
 * Draws the panels of one mount, at once, and lets them be opened and closed; whatever else happens to them wakes the
 * second script. Whatever goes wrong hides the mount: nothing is ever thrown into the page.
 */
export function paintMount(mount: HTMLElement, { end, restored }: MountLife, environment: Environment): void {
  mount.hidden = true;
  try {
    const facts = readMount(mount);
    if (!facts) return;
    const { language } = facts;
    // A mount we drew in before, taken over or put back by the page, keeps its root: an element can have only one.
    const root = mount.shadowRoot ?? mount.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [];
    addStyles(root, css);
    end.signal.addEventListener('abort', () => {
      mount.hidden = true;
      root.replaceChildren();
    });
    const memory = createPanelMemory(facts, environment.storage);
    const firstPaint: FirstPaint = {
      ...{ mount, root, facts, memory, environment, end },
      shown: firstShown(facts.data, memory),
      t: createTranslate(facts.strings, language),
      caret: rememberCaret(end.signal),
      asleep: new AbortController(),
      drawnAt: environment.now(),
    };
    const paint = (isMissing?: boolean) => {
      const { shown, t, asleep } = firstPaint;
      const panels = allPanels({ shown, t, language, live: null, actions: sleeper.actions });
      const reload = isMissing && (
        <p class="reload notice" role="status">
          {t('reload')}
        </p>
      );
      const nodes = draw([panels, reload], asleep.signal);
      patch(root, nodes);
      mount.hidden = nodes.length === 0;
    };
    const sleeper = createSleeper(firstPaint, paint);
    paint();
    sleeper.start(restored);
  } catch {
    end.abort(); // a bug of ours: the panels go, the ticket page stays
  }
}
