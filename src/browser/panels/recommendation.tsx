import type { ComponentChildren } from 'preact';
import type { PageRecommendation } from '../../contract/page-data.ts';
import { parseMarkdown } from '../markdown/parse-markdown.ts';
import { Collapsible } from '../ui/collapsible.tsx';
import { isSameLanguage, languageName } from '../ui/language-name.ts';
import { Markdown } from '../ui/markdown.tsx';
import type { PanelProps } from './panel.ts';
import { provenance } from './provenance.tsx';
import { sourceItem } from './source.tsx';

/** One recommended answer or action. Whether it `startsOpen` counts until the person chooses. */
export function recommendationArticle(props: PanelProps, recommendation: PageRecommendation, startsOpen: boolean) {
  const { shown, store, t } = props;
  const { id, kind, title, body, language, status, confidence, rationale, sources } = recommendation;
  const open = shown.recommendations.get(id) ?? startsOpen;
  const headingId = `about-${id}`;
  const fact = (name: 'why' | 'confidence' | 'sources' | 'language', text: ComponentChildren) => (
    <>
      <h5>{t(name)}</h5>
      <div>{text}</div>
    </>
  );
  return (
    <article key={id} data-recommendation-id={id} aria-labelledby={headingId}>
      <Collapsible
        id={headingId}
        heading="h4"
        title={title}
        open={open}
        onToggle={() => store.openRecommendation(id, !open)}
        facts={
          <>
            {kind === 'action' && <span class="chip">{t(kind)}</span>}
            {status !== 'open' && <span class="chip stale">{t(status)}</span>}
            {confidence && <span class="chip">{t(confidence.level)}</span>}
          </>
        }
        content={() => (
          <>
            <Markdown nodes={parseMarkdown(body)} language={language} />
            <div class="grid">
              {rationale && fact('why', <bdi>{rationale}</bdi>)}
              {confidence?.reason && fact('confidence', <bdi>{confidence.reason}</bdi>)}
              {!isSameLanguage(language, props.language) && fact('language', languageName(language, props.language))}
              {sources.length > 0 && fact('sources', <ul>{sources.map((source) => sourceItem(props, source))}</ul>)}
            </div>
            {provenance(props, recommendation)}
          </>
        )}
      />
    </article>
  );
}
