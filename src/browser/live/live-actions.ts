import type { PageRecommendation } from '../../contract/page-data.ts';
import type { RatingReason } from '../../contract/staff-actions.ts';
import type { Insertion } from '../host/reply-editor.ts';
import type { Actions } from '../panels/panel.ts';
import type { Use } from './use-recommendation.ts';

/** What a person can do once the panels are alive: what the panels offer, and what its answers offer in turn. */
export interface LiveActions extends Actions {
  /** Uses a recommendation without asking once more. */
  useNow: (use: Use, recommendation: PageRecommendation) => void;
  /** Closes what a target has to say. */
  close: (target: string) => void;
  undo: (insertion: Insertion, recommendation: PageRecommendation) => void;
  rate: (target: string, rating: 'up' | 'down' | null, reason?: RatingReason | null, comment?: string) => void;
  loadRest: () => void;
}
