/** Remembers, for one person in this browser, which panels were opened and closed by hand. */
export interface PanelMemory {
  /** What the person last chose, or null. */
  recall: (panel: string) => boolean | null;
  remember: (panel: string, open: boolean) => void;
}

/**
 * Keeps the choices in the browser's storage, under a key of helpdesk, person and panel. Without storage (a private
 * window, a full disk, a person who forbids it) nothing is remembered.
 */
export function createPanelMemory(base: string, person: string, storage: () => Storage): PanelMemory {
  const key = (panel: string) => `fai:${base}:${person}:${panel}`;
  return {
    recall(panel) {
      try {
        const choice = storage().getItem(key(panel));
        return choice === null ? null : choice === 'open';
      } catch {
        return null; // storage is forbidden
      }
    },
    remember(panel, open) {
      try {
        storage().setItem(key(panel), open ? 'open' : 'closed');
      } catch {
        // Storage is forbidden or full: the choice holds until the next page.
      }
    },
  };
}
