import type { Environment } from './environment.ts';
import { draw } from './first-paint/draw.ts';
import { wakeUp } from './first-paint/wake-up.ts';
import { rememberCaret } from './host/caret-memory.ts';
import { readMount } from './host/read-mount.ts';
import type { MountLife } from './host/watch-mount.ts';
import { createPanelMemory } from './panel-memory.ts';
import { allPanels } from './panels/all-panels.tsx';
import type { Actions } from './panels/panel.ts';
import { firstShown } from './shown.ts';
import { createTranslate } from './translate.ts';
import { addStyles } from './ui/add-styles.ts';
import css from './ui/panels.css?inline';

/**
 * Draws the panels of one mount, at once and without listeners, and wakes them up when something happens to them.
 * Whatever goes wrong hides the mount: nothing is ever thrown into the page.
 */
export function paintMount(mount: HTMLElement, { end, restored }: MountLife, environment: Environment): void {
  mount.hidden = true;
  try {
    const facts = readMount(mount);
    if (!facts) return;
    // A mount we drew in before, taken over or put back by the page, keeps its root: an element can have only one.
    const root = mount.shadowRoot ?? mount.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [];
    addStyles(root, css);
    end.signal.addEventListener('abort', () => {
      mount.hidden = true;
      root.replaceChildren();
    });
    const memory = createPanelMemory(facts, environment.storage);
    const t = createTranslate(facts.strings, facts.language);
    const shown = firstShown(facts, memory);
    root.replaceChildren(
      ...draw(allPanels({ shown, t, language: facts.language, live: null, actions: {} as Actions })),
    );
    mount.hidden = !root.firstChild;
    const caret = rememberCaret(end.signal);
    wakeUp({ mount, root, facts, shown, memory, t, caret, environment, end, drawnAt: environment.now() }, restored);
  } catch {
    end.abort(); // a bug of ours: the panels go, the ticket page stays
  }
}
