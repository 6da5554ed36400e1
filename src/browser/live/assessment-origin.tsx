import { isAssessmentOrigin } from 'virtual:check-assessment';
import { coverageNotice, shortCoverage } from '../panels/coverage.tsx';
import type { PanelProps } from '../panels/panel.ts';
import { provenance } from '../panels/provenance.tsx';

/** Under the facts of an assessment: why they are so, what they do not know, and what made them. */
export function assessmentOrigin(props: PanelProps) {
  const { assessment } = props.shown.data;
  // The first script passed it on without a look.
  const { origin }: { origin?: unknown } = Object(assessment);
  if (!assessment || !isAssessmentOrigin(origin)) return null;
  return (
    <>
      {shortCoverage(props, assessment.coverage) && coverageNotice(props, assessment.coverage)}
      {origin.reason && (
        <p>
          <b>{props.t('why')}</b> · <bdi lang={origin.language}>{origin.reason}</bdi>
        </p>
      )}
      {provenance(props, origin)}
    </>
  );
}
