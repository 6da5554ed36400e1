import { render } from 'preact';
import type { Environment } from './environment.ts';
import { readMount } from './host/read-mount.ts';
import type { MountLife } from './host/watch-mount.ts';
import { watchReturns } from './host/watch-returns.ts';
import { allPanels } from './panels/all-panels.tsx';
import { visiblePanels } from './panels/panel-list.ts';
import { createStore } from './store.ts';
import { createTranslate } from './translate.ts';
import { applyStyles } from './ui/apply-styles.ts';

/**
 * Draws the panels of one mount, at once, and keeps them current until its life ends. Inlined data that is `restored`
 * is asked about once. Whatever goes wrong hides the mount: nothing is ever thrown into the page.
 */
export function startMount(mount: HTMLElement, { end, restored }: MountLife, environment: Environment): void {
  mount.hidden = true;
  try {
    const facts = readMount(mount);
    if (!facts) return;
    const { language } = facts;
    // A mount we drew in before, taken over or put back by the page, keeps its root: an element can have only one.
    const root = mount.shadowRoot ?? mount.attachShadow({ mode: 'open' });
    applyStyles(root);
    end.signal.addEventListener('abort', () => {
      mount.hidden = true;
      render(null, root);
    });
    const draw = () => {
      try {
        const panels = visiblePanels(store.shown.data);
        mount.hidden = panels.length === 0;
        render(mount.hidden ? null : allPanels(panels, props), root);
      } catch {
        end.abort(); // a bug of ours: the panels go, the ticket page stays
      }
    };
    const store = createStore(facts, environment, end, draw);
    const props = { shown: store.shown, store, t: createTranslate(facts.strings, language), language };
    draw();
    watchReturns(() => void store.revalidate(), environment.now, end.signal);
    void store.loadRest();
    if (restored) void store.revalidate();
  } catch {
    end.abort(); // as above
  }
}
