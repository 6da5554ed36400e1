import type { PageRecommendation } from '../../contract/page-data.ts';
import type { RatingReason } from '../../contract/staff-actions.ts';
import type { Insertion, UndoResult } from '../host/reply-editor.ts';
import type { AskingReason, Use } from './use-recommendation.ts';

/** What one target (the summary, or a recommendation) has to say under its buttons. */
export type Talk =
  /** Asks once more before use, and why. */
  | { is: 'asking'; use: Use; because: AskingReason[] }
  | { is: 'inserted' | 'noted'; insertion: Insertion }
  | { is: 'undone'; result: UndoResult }
  | { is: 'copied' | 'not_copied' | 'no_editor' }
  /** After a rating: why, if the person likes to say; `isSaved` once the helpdesk has it. */
  | {
      is: 'rating';
      rating: 'up' | 'down';
      reason: RatingReason | null;
      comment: string;
      savedComment: string;
      isSaved: boolean;
    };

/** What concerns the ticket as a whole. */
export type News =
  | { is: 'too_soon'; seconds: number }
  | { is: 'asking' | 'not_asked' | 'refused' | 'given_up' | 'not_filled' | 'not_opened' }
  | { is: 'dismissed'; recommendation: PageRecommendation };
