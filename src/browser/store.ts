import type { PageData } from '../contract/page-data.ts';
import { fetchInsights } from './api.ts';
import type { Environment } from './environment.ts';
import type { MountFacts } from './host/read-mount.ts';
import { createPanelMemory } from './panel-memory.ts';

export type PanelName = PageData['settings']['panels'][number];

/** All that is shown for one mount. */
export interface Shown {
  data: PageData;
  /** How it stands with the recommendations that did not fit into the page. */
  rest: 'here' | 'waiting' | 'loading' | 'failed';
  /** Which panels are open. */
  open: Record<PanelName, boolean>;
  /** Recommendations opened or closed by hand, by id. */
  recommendations: ReadonlyMap<string, boolean>;
  /** Cited entries that were looked for: is each on this page? */
  entries: ReadonlyMap<number, boolean>;
}

export interface Store {
  /** Null when there is nothing this person may see. */
  shown: () => Shown | null;
  togglePanel: (panel: PanelName) => void;
  openRecommendation: (id: string, open: boolean) => void;
  /** Brings a cited entry into view, or notes that it is not on this page. */
  showEntry: (entryId: number) => void;
  /** Loads what did not fit into the page, once its panel is open; also after a failure. */
  loadRest: () => Promise<void>;
  /** Asks whether the page data is still current. Without a good answer what is shown stays. */
  revalidate: () => Promise<void>;
}

interface Surroundings {
  environment: Environment;
  /** Ends everything the store has begun; answers that come later are dropped. */
  signal: AbortSignal;
  /** Called after each change. */
  onChange: () => void;
  /** Answers false when the entry is not on the page. */
  revealEntry: (entryId: number) => boolean;
}

/** Holds what one mount shows. Only the actions here change it. */
export function createStore(facts: MountFacts, { environment, signal, onChange, revealEntry }: Surroundings): Store {
  const memory = createPanelMemory(facts.base, facts.person, environment.storage);
  let isAsking = false;
  let shown: Shown | null = {
    data: facts.data,
    rest: restOf(facts.data),
    open: { summary: startsOpen('summary'), recommendations: startsOpen('recommendations') },
    recommendations: new Map(),
    entries: new Map(),
  };

  function startsOpen(panel: PanelName): boolean {
    const { initialState } = facts.data.settings;
    return initialState === 'remember' ? (memory.recall(panel) ?? true) : initialState === 'expanded';
  }

  function change(part: Partial<Shown> | null): void {
    if (!shown || signal.aborted) return;
    shown = part && { ...shown, ...part };
    onChange();
  }

  async function ask(revision: string | null): Promise<void> {
    isAsking = true;
    const answer = await fetchInsights(facts, revision, environment.fetch, signal);
    isAsking = false;
    if (answer === 'gone') change(null);
    else if (typeof answer === 'object') change({ data: answer, rest: restOf(answer) });
  }

  const store: Store = {
    shown: () => shown,
    togglePanel(panel) {
      if (!shown) return;
      const open = { ...shown.open, [panel]: !shown.open[panel] };
      change({ open });
      memory.remember(panel, open[panel]);
      void store.loadRest();
    },
    openRecommendation(id, open) {
      if (shown) change({ recommendations: new Map(shown.recommendations).set(id, open) });
    },
    showEntry(entryId) {
      if (shown) change({ entries: new Map(shown.entries).set(entryId, revealEntry(entryId)) });
    },
    async loadRest() {
      if (!shown?.open.recommendations || shown.rest === 'here' || shown.rest === 'loading') return;
      change({ rest: 'loading' });
      // Without the revision: the shim would answer that nothing has changed.
      await ask(null);
      if (shown?.data.recommendationsComplete === false) change({ rest: 'failed' });
    },
    async revalidate() {
      if (shown && !isAsking) await ask(shown.data.revision);
    },
  };
  return store;
}

function restOf(data: PageData): Shown['rest'] {
  return data.recommendationsComplete ? 'here' : 'waiting';
}
