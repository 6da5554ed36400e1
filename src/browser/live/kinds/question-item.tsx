import type { PageQuestions } from '../../../contract/kinds/questions.ts';
import type { PageRecommendation } from '../../../contract/page-data.ts';
import type { StringKey } from '../../../contract/strings.ts';
import { parseMarkdown } from '../../markdown/parse-markdown.ts';
import { entryLink } from '../../panels/entry-link.tsx';
import type { PanelProps } from '../../panels/panel.ts';
import { provenance } from '../../panels/provenance.tsx';
import { sourceItem } from '../../panels/source.tsx';
import { Markdown } from '../../ui/markdown.tsx';
import { answer } from '../below.tsx';
import type { Use } from '../use-recommendation.ts';
import type { KindTools } from './later-kind.ts';

type Question = PageQuestions['questions'][number];

/** A question, and what was answered or how it stands with that. */
export function questionItem(props: PanelProps, tools: KindTools, question: Question) {
  const { t } = props;
  const { id, state, askedAt, askedAtText } = question;
  return (
    <li key={id} data-question-id={id}>
      <p>
        <b>
          <bdi>{question.question}</bdi>
        </b>{' '}
        <time class="small" dateTime={askedAt}>
          <bdi>{askedAtText}</bdi>
        </time>
      </p>
      {state === 'answered' && question.body ? (
        answered(props, tools, question)
      ) : (
        <p>{t(`question_${unanswered(state)}`)}</p>
      )}
    </li>
  );
}

/** An answer without words tells nothing. */
const unanswered = (state: Question['state']) => (state === 'answered' ? 'not_told' : state);

function answered(props: PanelProps, tools: KindTools, question: Question) {
  const { t, shown } = props;
  const { actions, state } = tools;
  const { can } = shown.data;
  const { body, language, support, entryIds, sources, model, answeredAt, answeredAtText } = question;
  const usable = asRecommendation(question);
  const talk = state.talks.value.get(usable.id);
  const use = (label: StringKey, how: Use) => (
    <button type="button" onClick={() => actions.use(how, usable)}>
      {t(label)}
    </button>
  );
  return (
    <>
      <Markdown nodes={parseMarkdown(body ?? '')} language={language} />
      <p class="evidence">
        <span class={support === 'unsupported' ? 'chip stale' : 'chip'}>{t(support)}</span>
        {entryIds.map((entryId, index) => entryLink(props, entryId, index + 1, t('show_entry', { number: index + 1 })))}
      </p>
      {sources.length > 0 && (
        <ul aria-label={t('sources')}>{sources.map((source) => sourceItem(props, { ...source, url: null }))}</ul>
      )}
      <div class="actions">
        {can.reply && use('Insert_into_reply', 'inserted')}
        {use('Copy', 'copied')}
        {can.note && use('Add_as_note', 'noted')}
      </div>
      <div role="status">{talk && answer(props, actions, talk, usable)}</div>
      {model &&
        answeredAt &&
        provenance(props, { model, generatedAt: answeredAt, generatedAtText: answeredAtText ?? '' })}
    </>
  );
}

/** An answer is used as a recommendation is; its id is none that a recommendation can have, so nobody is told of it. */
function asRecommendation({ id, question, body, language, sources, model }: Question): PageRecommendation {
  return {
    id: `question/${id}`,
    kind: 'reply',
    title: question,
    body: body ?? '',
    language,
    confidence: null,
    rationale: null,
    sources: sources.map((source) => ({ ...source, url: null })),
    status: 'open',
    generatedAt: '',
    generatedAtText: '',
    basedOnEntryId: 0,
    model: model ?? { provider: '', name: '' },
    rating: null,
  };
}
