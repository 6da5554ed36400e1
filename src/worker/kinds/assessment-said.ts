import type { Assessment } from '../../contract/kinds/assessment.ts';
import { normalQuote } from '../facts/find-names.ts';

/** The assessment, or null when no member of it says anything. */
export function saidOrNull(assessment: Assessment): Assessment | null {
  return Object.values(assessment).some((member) => member !== null) ? assessment : null;
}

/** True for names that differ in case, blanks and marks only. */
export function isSame(one: string, other: string | null): boolean {
  return other !== null && normalQuote(one) === normalQuote(other);
}
