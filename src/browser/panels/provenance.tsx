import type { PanelProps } from './panel.ts';

interface ProvenanceProps extends PanelProps {
  insight: { model: { provider: string; name: string }; generatedAt: string; generatedAtText: string };
}

/** Says that a machine wrote this, which one, and when. */
export function Provenance({ insight: { model, generatedAt, generatedAtText }, t }: ProvenanceProps) {
  return (
    <p class="small">
      {t('notice')} · <bdi>{`${model.provider} ${model.name}`}</bdi> ·{' '}
      <time dateTime={generatedAt}>
        <bdi>{generatedAtText}</bdi>
      </time>
    </p>
  );
}
