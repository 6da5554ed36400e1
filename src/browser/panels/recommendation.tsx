import type { ComponentChildren } from 'preact';
import type { PageRecommendation } from '../../contract/page-data.ts';
import { Collapsible } from '../ui/collapsible.tsx';
import { isSameLanguage, languageName } from '../ui/language-name.ts';
import { Markdown } from '../ui/markdown/markdown.tsx';
import type { PanelProps } from './panel.ts';
import { Provenance } from './provenance.tsx';
import { Source } from './source.tsx';

interface RecommendationProps extends PanelProps {
  recommendation: PageRecommendation;
  /** A choice by hand wins. */
  startsOpen: boolean;
}

/** One recommended answer or action. */
export function Recommendation({ recommendation, startsOpen, ...props }: RecommendationProps) {
  const { shown, store, t } = props;
  const { id, kind, title, body, language, status, confidence, rationale, sources } = recommendation;
  const open = shown.recommendations.get(id) ?? startsOpen;
  const fact = (name: 'why' | 'confidence' | 'sources' | 'language', text: ComponentChildren) => (
    <>
      <h5>{t(name)}</h5>
      <div>{text}</div>
    </>
  );
  return (
    <article data-recommendation-id={id} aria-labelledby={`about-${id}`}>
      <Collapsible
        id={`about-${id}`}
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
            <Markdown source={body} language={language} />
            <div class="grid">
              {rationale && fact('why', <bdi>{rationale}</bdi>)}
              {confidence?.reason && fact('confidence', <bdi>{confidence.reason}</bdi>)}
              {!isSameLanguage(language, props.language) && fact('language', languageName(language, props.language))}
              {sources.length > 0 &&
                fact(
                  'sources',
                  <ul>
                    {sources.map((source) => (
                      <Source {...props} source={source} />
                    ))}
                  </ul>,
                )}
            </div>
            <Provenance {...props} insight={recommendation} />
          </>
        )}
      />
    </article>
  );
}
