/** Kinds of insight whose panel is closed at first, in the order of the page; each is a staff route of that name, too. */
export const laterKindNames = ['timeline', 'changes', 'related', 'questions'] as const;
export type LaterKindName = (typeof laterKindNames)[number];
