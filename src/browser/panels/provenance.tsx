import type { PageSummary } from '../../contract/page-data.ts';
import type { PanelProps } from './panel.ts';

/** Says that a machine wrote this, which one, and when. */
export function provenance(
  { t }: PanelProps,
  { model, generatedAt, generatedAtText }: Pick<PageSummary, 'model' | 'generatedAt' | 'generatedAtText'>,
) {
  return (
    <p class="small">
      {t('AI_generated')} · <bdi>{`${model.provider} ${model.name}`}</bdi> ·{' '}
      <time dateTime={generatedAt}>
        <bdi>{generatedAtText}</bdi>
      </time>
    </p>
  );
}
