import type { PageSource } from '../../contract/page-data.ts';
import { Link } from '../ui/link.tsx';
import { EntryLink } from './entry-link.tsx';
import type { PanelProps } from './panel.ts';

/** What a recommendation was made from; a source that customers must not see says so. */
export function Source({ source: { kind, id, title, url, internal }, ...props }: PanelProps & { source: PageSource }) {
  const { t } = props;
  const text = <bdi>{title}</bdi>;
  const entryId = kind === 'entry' && Number(id);
  return (
    <li>
      {t(kind)}:{' '}
      {entryId ? (
        <EntryLink {...props} entryId={entryId}>
          {text}
        </EntryLink>
      ) : (
        <Link to={url ?? ''} label={title} otherwise={text}>
          {text}
        </Link>
      )}
      {internal && <span class="chip stale">{t('internal')}</span>}
    </li>
  );
}
