import type { PageRecommendation } from '../../contract/page-data.ts';
import type { PanelProps } from '../panels/panel.ts';
import { asking } from './asking.tsx';
import type { LiveActions } from './live-actions.ts';
import { ratingForm } from './rating-form.tsx';
import type { State } from './state.ts';
import type { Talk } from './talk.ts';

/** What clicks opened below the buttons of `target`: `summary`, a recommendation's id, or `all` recommendations. */
export function below(props: PanelProps, state: State, actions: LiveActions, target: string) {
  if (target === 'all') return rest(props, state, actions);
  const recommendation = props.shown.data.recommendations.find(({ id }) => id === target);
  const talk = state.talks.value.get(target);
  return (
    <>
      <div role="status">{talk && recommendation && answer(props, actions, talk, recommendation)}</div>
      {talk?.is === 'rating' && ratingForm(props, actions, target, talk, state.isUnsent.value)}
    </>
  );
}

/** What came of a click. */
export function answer({ t }: PanelProps, actions: LiveActions, talk: Talk, recommendation: PageRecommendation) {
  switch (talk.is) {
    case 'asking':
      return asking(
        t,
        talk,
        () => actions.useNow(talk.use, recommendation),
        () => actions.close(recommendation.id),
      );
    case 'inserted':
    case 'noted':
      return (
        <p class="toast">
          {t(`was_${talk.is}`)}{' '}
          <button type="button" onClick={() => actions.undo(talk.insertion, recommendation)}>
            {t('Undo')}
          </button>{' '}
          <button type="button" onClick={() => actions.close(recommendation.id)}>
            {t('Done')}
          </button>
        </p>
      );
    case 'undone':
      return <p class="small">{t(`undo_${talk.result}`)}</p>;
    case 'copied':
      return <p class="small">{t('was_copied')}</p>;
    case 'not_copied':
    case 'no_editor':
      return <p class="notice">{t(talk.is)}</p>;
    default:
      return null;
  }
}

/** How it stands with the recommendations that did not fit into the page. */
function rest({ t }: PanelProps, state: State, actions: LiveActions) {
  if (state.rest.value === 'loading') return <p role="status">{t('loading')}</p>;
  return (
    state.rest.value === 'failed' && (
      <p class="notice" role="status">
        {t('not_loaded')}{' '}
        <button type="button" onClick={actions.loadRest}>
          {t('try_again')}
        </button>
      </p>
    )
  );
}
