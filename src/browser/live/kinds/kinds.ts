import { changesKind } from './changes.tsx';
import type { LaterKind } from './later-kind.ts';
import { questionsKind } from './questions.tsx';
import { relatedKind } from './related.tsx';
import { timelineKind } from './timeline.tsx';

/** Every kind whose panel is closed at first. A new one is a file beside this and a line here. */
export const laterKinds: readonly LaterKind[] = [timelineKind, changesKind, relatedKind, questionsKind];
