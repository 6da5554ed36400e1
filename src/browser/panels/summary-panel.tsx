import { Markdown } from '../ui/markdown/markdown.tsx';
import { CoverageNotice, shortCoverage } from './coverage.tsx';
import type { Panel } from './panel.ts';
import { Provenance } from './provenance.tsx';
import { SummarySections } from './summary-sections.tsx';

/** What the ticket is about and how it stands. */
export const summaryPanel: Panel = {
  name: 'summary',
  hasContent: (data) => data.summary !== null,
  facts({ shown: { data }, t }) {
    const missing = data.summary && shortCoverage(data.summary.coverage, t);
    return missing && <span class="chip stale">{missing}</span>;
  },
  lead: ({ shown: { data } }) => (
    <p class="lead">
      <bdi lang={data.summary?.language}>{data.summary?.gist}</bdi>
    </p>
  ),
  content(props) {
    const { t } = props;
    const { summary } = props.shown.data;
    if (!summary) return null;
    const { coverage, warnings, body } = summary;
    return (
      <>
        {shortCoverage(coverage, t) && <CoverageNotice {...props} coverage={coverage} />}
        {warnings.map((warning) => (
          <p class="notice">{t(warning)}</p>
        ))}
        {body && <Markdown source={body} language={summary.language} />}
        <SummarySections {...props} summary={summary} />
        <Provenance {...props} insight={summary} />
      </>
    );
  },
};
