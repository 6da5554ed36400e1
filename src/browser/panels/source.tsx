import type { PageSource } from '../../contract/page-data.ts';
import { link } from '../ui/link.tsx';
import { entryLink } from './entry-link.tsx';
import type { PanelProps } from './panel.ts';

/** What a recommendation was made from; a source that customers must not see says so. */
export function sourceItem(props: PanelProps, { kind, id, title, url, internal }: PageSource) {
  const { t } = props;
  const text = <bdi>{title}</bdi>;
  const entryId = kind === 'entry' && Number(id);
  return (
    <li>
      {t(kind)}: {entryId ? entryLink(props, entryId, text) : link(url ?? '', title, text, text)}
      {internal && <span class="chip stale">{t('internal')}</span>}
    </li>
  );
}
