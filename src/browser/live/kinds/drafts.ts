import type { PanelMemory } from '../../panel-memory.ts';

const name = 'asking';
/** Of so many tickets, the newest; one that was asked or emptied is not among them. */
const maxDrafts = 10;

/** Questions that were typed and not asked yet, kept in the browser for when the person comes back to the ticket. */
export function createDrafts(memory: PanelMemory, ticketId: number) {
  const others = () => read(memory).filter(([id]) => id !== ticketId);
  return {
    read: () => read(memory).find(([id]) => id === ticketId)?.[1] ?? '',
    keep(text: string): void {
      const own: [number, string][] = text === '' ? [] : [[ticketId, text]];
      memory.remember(name, JSON.stringify([...own, ...others()].slice(0, maxDrafts)));
    },
  };
}

function read(memory: PanelMemory): [number, string][] {
  try {
    const kept: unknown = JSON.parse(memory.read(name) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isDraft) : [];
  } catch {
    return []; // not ours, or cut off
  }
}

function isDraft(value: unknown): value is [number, string] {
  return Array.isArray(value) && Number.isInteger(value[0]) && typeof value[1] === 'string';
}
