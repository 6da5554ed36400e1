import type { PageRecommendation } from '../../contract/page-data.ts';
import type { Outcome } from '../../contract/staff-actions.ts';
import type { StringKey } from '../../contract/strings.ts';
import { parseMarkdown } from '../markdown/parse-markdown.ts';
import { Collapsible } from '../ui/collapsible.tsx';
import { Markdown } from '../ui/markdown.tsx';
import { moveFocus } from '../ui/move-focus.ts';
import { type Button, buttons } from './buttons.tsx';
import { explanation } from './explanation.tsx';
import type { PanelProps } from './panel.ts';
import { provenance } from './provenance.tsx';

/** One recommended answer or action. Whether it `startsOpen` counts until the person chooses. */
export function recommendationArticle(props: PanelProps, recommendation: PageRecommendation, startsOpen: boolean) {
  const { shown, actions, t } = props;
  const { id, kind, title, body, language, status, confidence, rating } = recommendation;
  const { can } = shown.data;
  const open = shown.recommendations.get(id) ?? startsOpen;
  const headingId = `about-${id}`;
  const use = (label: StringKey, outcome: Outcome): Button => [label, () => actions.use(outcome, recommendation)];
  const isAway = status === 'dismissed' || status === 'retired';
  return (
    <article key={id} data-recommendation-id={id} aria-labelledby={headingId}>
      <Collapsible
        id={headingId}
        heading="h4"
        title={title}
        open={open}
        onKeyDown={moveFocus}
        onToggle={() => actions.toggleRecommendation(id, startsOpen)}
        facts={
          <>
            {kind === 'action' && <span class="chip">{t(kind)}</span>}
            {status !== 'open' && <span class="chip stale">{t(status)}</span>}
            {confidence && (
              <span class="chip" title={confidence.reason}>
                {t(confidence.level)}
              </span>
            )}
          </>
        }
        content={() => (
          <>
            <Markdown nodes={parseMarkdown(body)} language={language} />
            {buttons(props, id, rating, [
              can.reply && kind === 'reply' && use('Insert_into_reply', 'inserted'),
              use('Copy', 'copied'),
              can.note && use('Add_as_note', 'noted'),
              can.note && (isAway ? use('Restore', 'restored') : use('Dismiss', 'dismissed')),
            ])}
            {explanation(props, recommendation)}
            {provenance(props, recommendation)}
          </>
        )}
      />
    </article>
  );
}
