import { isTimeline } from 'virtual:check-timeline';
import type { PageTimeline } from '../../../contract/kinds/timeline.ts';
import { coverageNotice, shortCoverage } from '../../panels/coverage.tsx';
import { entryLink } from '../../panels/entry-link.tsx';
import type { PanelProps } from '../../panels/panel.ts';
import { provenance } from '../../panels/provenance.tsx';
import { relativeTime } from '../../ui/relative-time.ts';
import { Fold } from '../fold.tsx';
import { WithNow } from '../with-now.tsx';
import { laterKind } from './later-kind.ts';

/** Dated steps of the ticket: how it began and where it stands are in sight, the middle of a long one is folded away. */
export const timelineKind = laterKind<PageTimeline>('timeline', isTimeline, (timeline, props, { firstPaint }) => {
  const { steps, coverage } = timeline;
  return (
    <>
      {shortCoverage(props, coverage) && coverageNotice(props, coverage)}
      <WithNow environment={firstPaint.environment} moments={steps.map(({ at }) => Date.parse(at))}>
        {(now) => <Fold items={stepsOf(timeline, props, now)} before={3} after={5} t={props.t} />}
      </WithNow>
      {provenance(props, timeline)}
    </>
  );
});

function stepsOf({ steps, language }: PageTimeline, props: PanelProps, now: number) {
  const { t } = props;
  // Numbered as footnotes are, in the order they are read.
  const cited = [...new Set(steps.map(({ entryId }) => entryId))].filter((entryId) => entryId !== null);
  return steps.map(({ at, atText, who, what, entryId, support }) => {
    const number = cited.indexOf(entryId as number) + 1;
    return (
      <>
        <p class="small">
          <time dateTime={at}>
            <bdi>{atText}</bdi>
          </time>{' '}
          · {relativeTime(Date.parse(at), now, props.language)}
        </p>
        <p lang={language}>
          {who && (
            <>
              <b>
                <bdi>{who}</bdi>
              </b>
              {' · '}
            </>
          )}
          <bdi>{what}</bdi>{' '}
          {support === 'unsupported' && (
            <span class="chip stale" lang={props.language}>
              {t(support)}
            </span>
          )}
          {entryId !== null && entryLink(props, entryId, number, t('show_entry', { number }))}
        </p>
      </>
    );
  });
}
