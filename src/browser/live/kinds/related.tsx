import { isRelated } from 'virtual:check-related';
import type { PageRelated } from '../../../contract/kinds/related.ts';
import type { PanelProps } from '../../panels/panel.ts';
import { provenance } from '../../panels/provenance.tsx';
import { laterKind } from './later-kind.ts';

type Item = PageRelated['items'][number];

const reasonWords = {
  words: 'similar',
  requester: 'same_requester',
  organization: 'same_organization',
  ip: 'same_ip',
} as const;

/** The staff pages of a ticket or an article, on this helpdesk and nowhere else. */
const ownPage = /^\/(?:[\w.~%-]+\/)*scp\/(?:tickets|faq)\.php\?id=\d{1,10}$/;

/** What has to do with the ticket: only what this person may see is among it. */
export const relatedKind = laterKind<PageRelated>('related', isRelated, (related, props) => (
  <>
    {/* Safari takes a list without bullets for none unless it is said to be one. */}
    {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
    <ul class="related" role="list">
      {related.items.map((item) => (
        <li>{relatedItem(item, related.language, props)}</li>
      ))}
    </ul>
    {provenance(props, related)}
  </>
));

function relatedItem(item: Item, language: string, { t }: PanelProps) {
  const { kind, title, path, number, status, closedAtText, reasons, why, ending, internal } = item;
  const name = <bdi>{title || number}</bdi>;
  // Around the text, which may run the other way.
  const [howItEnded, endOfSentence] = t('how_it_ended').split('{text}');
  const said = why && (
    <>
      {': '}
      <bdi lang={language}>{why}</bdi>
    </>
  );
  return (
    <>
      <p>
        {t(kind)} {number && [<bdi>#{number}</bdi>, ' ']}
        {path && ownPage.test(path) ? <a href={path}>{name}</a> : <b>{name}</b>}
        {internal && <span class="chip stale">{t('internal')}</span>}
      </p>
      {ending && (
        <p>
          {howItEnded}
          <bdi lang={language}>{ending}</bdi>
          {endOfSentence}
        </p>
      )}
      <p class="small">
        {status && <bdi>{status}</bdi>}
        {closedAtText && (
          <>
            {status && ' · '}
            <bdi>{t('closed_at', { time: closedAtText })}</bdi>
          </>
        )}
        {(status || closedAtText) && ' · '}
        {reasons.map((reason, index) => (
          <>
            {index > 0 && ' · '}
            {t(reasonWords[reason])}
            {reason === 'words' && said}
          </>
        ))}
        {!reasons.includes('words') && said}
      </p>
    </>
  );
}
