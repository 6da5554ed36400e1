import type { ComponentChildren } from 'preact';
import type { PageRecommendation } from '../../contract/page-data.ts';
import { isSameLanguage, languageName } from '../ui/language-name.ts';
import type { PanelProps } from './panel.ts';
import { sourceItem } from './source.tsx';

/** What speaks for a recommendation: why, how sure, from what; and its language, where it is not that of the panels. */
export function explanation(props: PanelProps, { rationale, confidence, language, sources }: PageRecommendation) {
  const fact = (name: 'why' | 'confidence' | 'sources' | 'language', text: ComponentChildren) => (
    <>
      <h5>{props.t(name)}</h5>
      <div>{text}</div>
    </>
  );
  return (
    <div class="grid">
      {rationale && fact('why', <bdi>{rationale}</bdi>)}
      {confidence?.reason && fact('confidence', <bdi>{confidence.reason}</bdi>)}
      {!isSameLanguage(language, props.language) && fact('language', languageName(language, props.language))}
      {sources.length > 0 && fact('sources', <ul>{sources.map((source) => sourceItem(props, source))}</ul>)}
    </div>
  );
}
