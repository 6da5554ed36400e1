import { parseMarkdown } from '../markdown/parse-markdown.ts';
import { Markdown } from '../ui/markdown.tsx';
import { buttons } from './buttons.tsx';
import { coverageChip, coverageNotice, shortCoverage } from './coverage.tsx';
import type { Panel } from './panel.ts';
import { provenance } from './provenance.tsx';
import { summarySections } from './summary-sections.tsx';

/** What the ticket is about and how it stands. */
export const summaryPanel: Panel = {
  name: 'summary',
  title: 'Summary',
  hasContent: (data) => data.summary !== null,
  facts: (props) => coverageChip(props, props.shown.data.summary),
  lead: ({ shown: { data } }) => (
    <p class="lead">
      <bdi lang={data.summary?.language}>{data.summary?.gist}</bdi>
    </p>
  ),
  content(props) {
    const { actions, shown, t } = props;
    const { summary, can } = shown.data;
    if (!summary) return null;
    const { coverage, warnings, body, language, rating } = summary;
    return (
      <>
        {shortCoverage(props, coverage) && coverageNotice(props, coverage)}
        {warnings.map((warning) => (
          <p class="notice">{t(warning)}</p>
        ))}
        {body && <Markdown nodes={parseMarkdown(body)} language={language} />}
        {summarySections(props, summary)}
        {buttons(props, 'summary', rating, [can.refresh && ['Summarise_again', () => actions.refresh()]])}
        {provenance(props, summary)}
      </>
    );
  },
};
