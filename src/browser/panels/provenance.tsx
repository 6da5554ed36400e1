import type { PageSummary } from '../../contract/page-data.ts';
import type { PanelProps } from './panel.ts';

/** Says that a machine wrote this, which one, and when. */
export function provenance({ t }: PanelProps, insight: Pick<PageSummary, 'model' | 'generatedAt' | 'generatedAtText'>) {
  const { model, generatedAt, generatedAtText } = insight;
  return (
    <p class="small">
      {t('AI_generated')} · <bdi>{`${model.provider} ${model.name}`}</bdi> ·{' '}
      <time dateTime={generatedAt}>
        <bdi>{generatedAtText}</bdi>
      </time>
    </p>
  );
}
