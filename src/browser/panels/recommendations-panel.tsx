import type { PageData, PageRecommendation } from '../../contract/page-data.ts';
import type { Panel } from './panel.ts';
import { recommendationArticle } from './recommendation.tsx';

/** What could be answered or done next. */
export const recommendationsPanel: Panel = {
  name: 'recommendations',
  title: 'Recommended_responses',
  hasContent: (data) => data.recommendations.length > 0 || !data.recommendationsComplete,
  facts: ({ shown }) => <span class="chip">{currentOf(shown.data).length}</span>,
  lead({ shown }) {
    const first = !shown.open.recommendations && currentOf(shown.data)[0];
    return (
      first && (
        <p class="lead">
          <bdi lang={first.language}>{first.title}</bdi>
        </p>
      )
    );
  },
  content(props) {
    const { shown, store, t } = props;
    const current = currentOf(shown.data);
    const earlier = shown.data.recommendations.filter((one) => !current.includes(one));
    const article = (one: PageRecommendation) => recommendationArticle(props, one, one === current[0]);
    return (
      <>
        {current.map(article)}
        {shown.rest === 'loading' && <p role="status">{t('loading')}</p>}
        {shown.rest === 'failed' && (
          <p class="notice" role="status">
            {t('not_loaded')}{' '}
            <button type="button" onClick={store.loadRest}>
              {t('try_again')}
            </button>
          </p>
        )}
        {earlier.length > 0 && (
          <details>
            <summary>{t('earlier', { count: earlier.length })}</summary>
            {earlier.map(article)}
          </details>
        )}
      </>
    );
  },
};

/** Recommendations that may still be of use; the others are folded away. */
function currentOf({ recommendations }: PageData): PageRecommendation[] {
  return recommendations.filter(({ status }) => status !== 'retired' && status !== 'dismissed');
}
