/** Articles and canned responses of the stand-in, by id: as much of them as a page shows. */
export const library = {
  faq: {
    '212': { title: 'E14 after firmware 3.2.0 on revision B boards', internal: true },
    '118': { title: 'Changing the control board of a G2 yourself', internal: false },
  },
  canned: { '14': { title: 'Did that help?', internal: false } },
} as const;

/** Null for one that is not there. */
export function inLibrary(kind: 'faq' | 'canned', id: string): { title: string; internal: boolean } | null {
  const shelf: Record<string, { title: string; internal: boolean }> = library[kind];
  return Object.hasOwn(shelf, id) ? (shelf[id] ?? null) : null;
}
