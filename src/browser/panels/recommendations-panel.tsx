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
    const { data } = props.shown;
    const current = currentOf(data);
    const earlier = data.recommendations.filter((one) => !current.includes(one));
    const article = (one: PageRecommendation) => recommendationArticle(props, one, one === current[0]);
    return (
      <>
        {current.map(article)}
        {props.live?.below(props, 'all')}
        {earlier.length > 0 && (
          <details>
            <summary>{props.t('earlier', { count: earlier.length })}</summary>
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
