import { isTimeline } from 'virtual:check-timeline';
import type { PageTimeline } from '../../../contract/kinds/timeline.ts';
import { laterKind } from './later-kind.ts';

/** Dated steps of the ticket. */
export const timelineKind = laterKind<PageTimeline>('timeline', isTimeline, ({ steps, language }) => (
  <ol lang={language}>
    {steps.map(({ at, atText, who, what }) => (
      <li>
        <time dateTime={at}>{atText}</time> {who && <b>{who}</b>} <bdi>{what}</bdi>
      </li>
    ))}
  </ol>
));
