import { limits } from '../../contract/limits.ts';
import type { RatingReason } from '../../contract/staff-actions.ts';
import type { PanelProps } from '../panels/panel.ts';
import type { LiveActions } from './live-actions.ts';
import type { Talk } from './talk.ts';

const reasons: readonly RatingReason[] = ['wrong', 'incomplete', 'outdated', 'tone', 'other'];

/** The rating is on its way already; here one may say why. Each answer is saved as it is given, the comment when one leaves it. */
export function ratingForm(
  { t }: PanelProps,
  { rate, close }: LiveActions,
  target: string,
  talk: Talk & { is: 'rating' },
  isUnsent: boolean,
) {
  const { rating, reason, comment, isSaved } = talk;
  const commentId = `comment-${target}`;
  return (
    <div class="rating">
      <p class="small" role="status">
        {isSaved ? t('was_rated') : isUnsent && t('unsent')}
      </p>
      {rating === 'down' && (
        <fieldset class="actions" aria-label={t('What_was_wrong')}>
          {reasons.map((one) => (
            <button
              type="button"
              aria-pressed={one === reason}
              onClick={() => rate(target, rating, one === reason ? null : one, talk.comment)}
            >
              {t(`reason_${one}`)}
            </button>
          ))}
        </fieldset>
      )}
      <label class="small" for={commentId}>
        {t('Comment')}
      </label>
      <textarea
        id={commentId}
        dir="auto"
        rows={2}
        maxLength={limits.commentChars}
        value={comment}
        // What is typed is kept over each drawing; it is sent when the field is left.
        onInput={(event) => {
          talk.comment = event.currentTarget.value;
        }}
        onChange={(event) => rate(target, rating, reason, event.currentTarget.value)}
      />
      <div class="actions">
        <button type="button" onClick={() => close(target)}>
          {t('Done')}
        </button>
      </div>
    </div>
  );
}
