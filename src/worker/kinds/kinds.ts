import { assessmentKind } from './assessment.ts';
import { timelineKind } from './timeline.ts';
import type { WorkerKind } from './worker-kind.ts';

/** Every further kind that comes from the analysis of a ticket. A new one is a file beside this and a line here. */
export const workerKinds: readonly WorkerKind[] = [assessmentKind, timelineKind];
