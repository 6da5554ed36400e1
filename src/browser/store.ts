import type { PageData } from '../contract/page-data.ts';
import { fetchInsights } from './api.ts';
import type { Environment } from './environment.ts';
import type { MountFacts } from './host/read-mount.ts';
import { revealEntry } from './host/reveal-entry.ts';
import { createPanelMemory } from './panel-memory.ts';

export type PanelName = PageData['settings']['panels'][number];

/** All that is shown for one mount. */
export interface Shown {
  data: PageData;
  /** How it stands with asking for the recommendations that did not fit into the page; null when nobody asked. */
  rest: null | 'loading' | 'failed';
  /** Which panels are open. */
  open: Record<PanelName, boolean>;
  /** Recommendations opened or closed by hand, by id. */
  recommendations: Map<string, boolean>;
  /** Cited entries that were looked for: is each on this page? */
  entries: Map<number, boolean>;
}

export interface Store {
  readonly shown: Shown;
  togglePanel: (panel: PanelName) => void;
  openRecommendation: (id: string, open: boolean) => void;
  /** Brings a cited entry into view, or notes that it is not on this page. */
  showEntry: (entryId: number) => void;
  /** Loads what did not fit into the page, once its panel is open; also after a failure. */
  loadRest: () => Promise<void>;
  /** Asks whether the page data is still current. Without a good answer what is shown stays. */
  revalidate: () => Promise<void>;
}

/**
 * Holds what one mount shows. Only the actions here change it, and `onChange` is called after each change. `end` ends
 * everything the store has begun, and answers that come later are dropped; the store ends itself when the ticket is gone.
 */
export function createStore(
  facts: MountFacts,
  environment: Environment,
  end: AbortController,
  onChange: () => void,
): Store {
  const memory = createPanelMemory(facts.base, facts.person, environment.storage);
  let isAsking = false;
  const shown: Shown = {
    data: facts.data,
    rest: null,
    open: { summary: startsOpen('summary'), recommendations: startsOpen('recommendations') },
    recommendations: new Map(),
    entries: new Map(),
  };

  function startsOpen(panel: PanelName): boolean {
    const { initialState } = facts.data.settings;
    return initialState === 'remember' ? !memory.isClosed(panel) : initialState === 'expanded';
  }

  function change(part: Partial<Shown>): void {
    if (end.signal.aborted) return;
    Object.assign(shown, part);
    onChange();
  }

  async function ask(revision: string | null): Promise<void> {
    isAsking = true;
    const answer = await fetchInsights(facts, revision, environment.fetch, end.signal);
    isAsking = false;
    if (answer === 'gone') end.abort();
    else if (answer) change({ data: answer, rest: null });
  }

  const store: Store = {
    shown,
    togglePanel(panel) {
      const open = !shown.open[panel];
      change({ open: { ...shown.open, [panel]: open } });
      memory.remember(panel, open);
      void store.loadRest();
    },
    openRecommendation(id, open) {
      change({ recommendations: shown.recommendations.set(id, open) });
    },
    showEntry(entryId) {
      change({ entries: shown.entries.set(entryId, revealEntry(entryId)) });
    },
    async loadRest() {
      if (!shown.open.recommendations || shown.data.recommendationsComplete || shown.rest === 'loading') return;
      change({ rest: 'loading' });
      // Without the revision: the shim would answer that nothing has changed.
      await ask(null);
      if (!shown.data.recommendationsComplete) change({ rest: 'failed' });
    },
    async revalidate() {
      if (!isAsking) await ask(shown.data.revision);
    },
  };
  return store;
}
