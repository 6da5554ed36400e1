import { render } from 'preact';
import type { Environment } from './environment.ts';
import { readMount } from './host/read-mount.ts';
import { revealEntry } from './host/reveal-entry.ts';
import type { MountLife } from './host/watch-mount.ts';
import { watchReturns } from './host/watch-returns.ts';
import { AllPanels } from './panels/all-panels.tsx';
import { visiblePanels } from './panels/panel-list.ts';
import { createStore } from './store.ts';
import { createTranslate } from './translate.ts';
import { applyStyles } from './ui/apply-styles.ts';

/**
 * Draws the panels of one mount, at once, and keeps them current until its life ends. Inlined data that is `restored`
 * is asked about once. Whatever goes wrong hides the mount: nothing is ever thrown into the page.
 */
export function startMount(mount: HTMLElement, { signal, restored }: MountLife, environment: Environment): void {
  mount.hidden = true;
  const end = new AbortController();
  signal.addEventListener('abort', () => end.abort());
  try {
    const facts = readMount(mount);
    if (!facts) return;
    // A mount we drew in before, taken over or put back by the page, keeps its root: an element can have only one.
    const root = mount.shadowRoot ?? mount.attachShadow({ mode: 'open' });
    applyStyles(root);
    end.signal.addEventListener('abort', () => {
      mount.hidden = true;
      render(null, root);
    });
    const t = createTranslate(facts.strings, facts.language);
    const draw = () => {
      try {
        const shown = store.shown();
        const panels = shown ? visiblePanels(shown.data) : [];
        const tree = shown && <AllPanels panels={panels} shown={shown} store={store} t={t} language={facts.language} />;
        render(panels.length > 0 ? tree : null, root);
        mount.hidden = panels.length === 0;
      } catch {
        end.abort(); // a bug of ours: the panels go, the ticket page stays
      }
    };
    const store = createStore(facts, {
      environment,
      signal: end.signal,
      onChange: draw,
      revealEntry: (entryId) => revealEntry(entryId, mount.ownerDocument),
    });
    draw();
    watchReturns(() => void store.revalidate(), environment.now, end.signal);
    void store.loadRest();
    if (restored) void store.revalidate();
  } catch {
    end.abort(); // as above
  }
}
