import type { PageSummary } from '../../contract/page-data.ts';
import type { PanelProps } from './panel.ts';

type Made = Pick<PageSummary, 'model' | 'generatedAt' | 'generatedAtText'>;

/** Says that a machine wrote this, which one, and when. */
export function provenance({ t }: PanelProps, insight: Made) {
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
