import type { MountFacts } from './host/read-mount.ts';

/** Remembers small things for one person of one helpdesk in this browser. */
export interface PanelMemory {
  /** What was remembered under `name`; null for nothing. */
  read: (name: string) => string | null;
  remember: (name: string, value: string) => void;
}

/**
 * Keeps things in the browser's storage, under a key of helpdesk, person and name. Without storage (a private window, a
 * full disk, a person who forbids it) nothing is remembered: it holds until the next page.
 */
export function createPanelMemory(
  { base, person }: Pick<MountFacts, 'base' | 'person'>,
  storage: () => Storage,
): PanelMemory {
  const key = (name: string) => `fai:${base}:${person}:${name}`;
  return {
    read(name) {
      try {
        return storage().getItem(key(name));
      } catch {
        return null;
      }
    },
    remember(name, value) {
      try {
        storage().setItem(key(name), value);
      } catch {
        // Forbidden or full.
      }
    },
  };
}
