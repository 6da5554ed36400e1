/** Remembers, for one person in this browser, which panels were opened and closed by hand. */
export interface PanelMemory {
  /** True when the person last closed the panel. */
  isClosed: (panel: string) => boolean;
  remember: (panel: string, open: boolean) => void;
}

/**
 * Keeps the choices in the browser's storage, under a key of helpdesk, person and panel. Without storage (a private
 * window, a full disk, a person who forbids it) nothing is remembered.
 */
export function createPanelMemory(base: string, person: string, storage: () => Storage): PanelMemory {
  const key = (panel: string) => `fai:${base}:${person}:${panel}`;
  return {
    isClosed(panel) {
      try {
        return storage().getItem(key(panel)) === 'closed';
      } catch {
        return false; // storage is forbidden
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
