import type { PageSummary } from '../../contract/page-data.ts';
import { entryLink } from './entry-link.tsx';
import type { PanelProps } from './panel.ts';

const order = ['request', 'state', 'done', 'open_questions', 'dates', 'sentiment', 'other'] as const;

/** The summary's sections in a fixed order, so that the eye finds each at its place; the next step closes them. */
export function summarySections(props: PanelProps, { sections, language, nextStep }: PageSummary) {
  const { t } = props;
  const inOrder = order.flatMap((kind) => sections.filter((one) => one.kind === kind && one.items.length > 0));
  // Cited entries are numbered as footnotes are, in the order they are first read.
  const cited = [...new Set(inOrder.flatMap(({ items }) => items.flatMap(({ entryIds }) => entryIds)))];
  return (
    <div class="grid">
      {inOrder.map(({ kind, title, items }) => (
        <>
          <h4>{title ? <bdi lang={language}>{title}</bdi> : t(kind)}</h4>
          <ul lang={language}>
            {items.map(({ text, support, entryIds }) => (
              <li>
                <bdi>{text}</bdi>
                {support === 'unsupported' && <span class="chip stale">{t(support)}</span>}
                {entryIds.map((entryId) => {
                  const number = cited.indexOf(entryId) + 1;
                  return entryLink(props, entryId, number, t('show_entry', { number }));
                })}
              </li>
            ))}
          </ul>
        </>
      ))}
      {nextStep && (
        <>
          <h4>{t('next_step')}</h4>
          <p>
            <b>{t(nextStep.kind)}</b> · <bdi lang={language}>{nextStep.text}</bdi>
          </p>
        </>
      )}
    </div>
  );
}
