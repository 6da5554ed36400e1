import type { Coverage } from '../../contract/page-data.ts';
import { EntryLink } from './entry-link.tsx';
import type { PanelProps } from './panel.ts';

const kinds = ['newMessages', 'newResponses', 'newNotes'] as const;

/** In a few words: what the summary does not know of the thread. Null when it knows all. */
export function shortCoverage(coverage: Coverage, t: PanelProps['t']): string | null {
  const count = kinds.reduce((sum, kind) => sum + coverage[kind], 0);
  if (count > 0) return t('new', { count });
  return coverage.covered < coverage.total ? longCoverage(coverage, t) : null;
}

function longCoverage({ covered, total }: Coverage, t: PanelProps['t']): string {
  return t('covers', { covered, count: total });
}

/** How much of the thread the summary knows and what came since, by kind, with a link to the first of it. */
export function CoverageNotice({ coverage, ...props }: PanelProps & { coverage: Coverage }) {
  const { t } = props;
  const { firstNewEntryId } = coverage;
  const news = kinds.filter((kind) => coverage[kind]).map((kind) => t(kind, { count: coverage[kind] }));
  return (
    <p class="notice">
      {[longCoverage(coverage, t), ...news].join(' · ')}{' '}
      {firstNewEntryId && (
        <EntryLink {...props} entryId={firstNewEntryId}>
          {t('showNew')}
        </EntryLink>
      )}
    </p>
  );
}
