import type { PageItem, PageSummary } from '../../contract/page-data.ts';
import { EntryLink } from './entry-link.tsx';
import type { PanelProps } from './panel.ts';

const order = ['request', 'state', 'done', 'open_questions', 'dates', 'sentiment', 'other'] as const;

/** The summary's sections in a fixed order, so that the eye finds each at its place; the next step closes them. */
export function SummarySections({ summary, ...props }: PanelProps & { summary: PageSummary }) {
  const { t } = props;
  const { language, nextStep } = summary;
  const sections = order.flatMap((kind) => summary.sections.filter((one) => one.kind === kind && one.items.length > 0));
  const cited = [...new Set(sections.flatMap(({ items }) => items.flatMap((item) => item.entryIds)))];
  return (
    <div class="grid">
      {sections.map(({ kind, title, items }) => (
        <>
          <h4>{title === null ? t(kind) : <bdi lang={language}>{title}</bdi>}</h4>
          <ul lang={language}>
            {items.map((item) => (
              <Item {...props} item={item} cited={cited} />
            ))}
          </ul>
        </>
      ))}
      {nextStep && (
        <>
          <h4>{t('nextStep')}</h4>
          <p>
            <b>{t(nextStep.kind)}</b> · <bdi lang={language}>{nextStep.text}</bdi>
          </p>
        </>
      )}
    </div>
  );
}

interface ItemProps extends PanelProps {
  item: PageItem;
  /** All cited entries; they are numbered as footnotes are, in the order they are first read. */
  cited: readonly number[];
}

function Item({ item, cited, ...props }: ItemProps) {
  const { t } = props;
  return (
    <li>
      <bdi>{item.text}</bdi>
      {item.support === 'unsupported' && <span class="chip stale">{t('unsupported')}</span>}
      {item.entryIds.map((entryId) => {
        const number = cited.indexOf(entryId) + 1;
        return (
          <EntryLink {...props} class="chip" entryId={entryId} name={t('showEntry', { number })}>
            {number}
          </EntryLink>
        );
      })}
    </li>
  );
}
