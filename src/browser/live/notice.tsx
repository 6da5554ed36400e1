import type { PanelProps } from '../panels/panel.ts';
import { focus } from './focus.ts';
import type { State } from './state.ts';

/**
 * What concerns the ticket as a whole: how a wished analysis fares, and what became of what the person said. Null when
 * there is nothing to tell.
 */
export function notice({ shown, actions, t }: PanelProps, state: State) {
  const news = state.news.value;
  const { pending, can } = shown.data;
  const mayTryAgain = can.refresh && (pending?.state === 'failed' || news?.is === 'not_asked');
  // The form of a rating says it where the person is.
  const isSaidBelow = [...state.talks.value.values()].some((talk) => talk.is === 'rating' && !talk.isSaved);
  const words = [
    state.isLong.value && t('long'),
    state.isUnsent.value && !isSaidBelow && t('unsent'),
    news?.is === 'too_soon' && t(news.is, { count: news.seconds }),
    news?.is === 'dismissed' && t('was_dismissed'),
    news && news.is !== 'too_soon' && news.is !== 'dismissed' && t(news.is),
  ].filter(Boolean);
  if (words.length === 0 && !mayTryAgain) return null;
  return (
    <>
      {words.join(' ')}{' '}
      {mayTryAgain && (
        <button type="button" onClick={actions.refresh}>
          {t('try_again')}
        </button>
      )}
      {news?.is === 'dismissed' && (
        <button type="button" ref={focus} onClick={() => actions.use('restored', news.recommendation)}>
          {t('Undo')}
        </button>
      )}
    </>
  );
}
