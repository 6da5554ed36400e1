import type { Coverage } from '../../contract/page-data.ts';
import { entryLink } from './entry-link.tsx';
import type { PanelProps } from './panel.ts';

/** In a few words: what the summary does not know of the thread. Empty when it knows all. */
export function shortCoverage({ t }: PanelProps, coverage: Coverage): string {
  const { covered, total, newMessages, newResponses, newNotes } = coverage;
  const count = newMessages + newResponses + newNotes;
  if (count > 0) return t('new', { count });
  return covered < total ? t('covers', { covered, count: total }) : '';
}

/** The same in a heading, for what covers only a part of the thread. */
export function coverageChip(props: PanelProps, insight: { coverage: Coverage } | null | undefined) {
  const missing = insight && shortCoverage(props, insight.coverage);
  return missing && <span class="chip stale">{missing}</span>;
}

/** How much of the thread the summary knows and what came since, by kind, with a link to the first of it. */
export function coverageNotice(props: PanelProps, coverage: Coverage) {
  const { t } = props;
  const { covered, total, newMessages, newResponses, newNotes, firstNewEntryId } = coverage;
  const facts = [
    t('covers', { covered, count: total }),
    newMessages && t('new_messages', { count: newMessages }),
    newResponses && t('new_responses', { count: newResponses }),
    newNotes && t('new_notes', { count: newNotes }),
  ];
  return (
    <p class="notice">
      {facts.filter(Boolean).join(' · ')} {firstNewEntryId && entryLink(props, firstNewEntryId, t('show'))}
    </p>
  );
}
