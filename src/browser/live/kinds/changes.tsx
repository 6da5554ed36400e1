import { isChanges } from 'virtual:check-changes';
import type { ChangedFact, PageChange, PageChanges } from '../../../contract/kinds/changes.ts';
import type { StringKey } from '../../../contract/strings.ts';
import type { PanelProps } from '../../panels/panel.ts';
import { Fold } from '../fold.tsx';
import { sentence } from '../sentence.ts';
import { laterKind } from './later-kind.ts';

const names: Record<ChangedFact, StringKey> = {
  gist: 'gist',
  urgency: 'urgency',
  effort: 'effort',
  sentiment: 'mood',
  title: 'suggested_title',
  priority: 'suggested_priority',
  department: 'suggested_department',
  topic: 'suggested_topic',
};
const levels: readonly string[] = ['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'] satisfies StringKey[];

/** What became of gist and assessment, the newest first; what came since this person last looked is marked. */
export const changesKind = laterKind<PageChanges>('changes', isChanges, ({ changes }, props, { state }) => {
  const lastLook = state.lastLook('changes');
  const items = changes.map((change) => changeOf(change, props, change.mark > lastLook));
  return <Fold items={items} before={8} after={0} t={props.t} />;
});

function changeOf({ fact, before, after, at, atText, model }: PageChange, props: PanelProps, isNew: boolean) {
  const { t } = props;
  const time = (
    <time dateTime={at}>
      <bdi>{atText}</bdi>
    </time>
  );
  return (
    <>
      <p>
        <b>{t(names[fact])}</b>: {after ? wordsOf(fact, after, props) : t('fact_gone')}{' '}
        {isNew && <span class="chip unread">{t('is_new')}</span>}
      </p>
      <p class="small">
        {sentence(t(before ? 'since_was' : 'since_not_said'), { time, before: before && quoted(fact, before, props) })}
        {' · '}
        <bdi>{`${model.provider} ${model.name}`}</bdi>
      </p>
    </>
  );
}

/** Levels in the panels' own words, minutes as hours, texts as they are. */
function wordsOf(fact: ChangedFact, { text, language }: NonNullable<PageChange['after']>, props: PanelProps) {
  if (fact === 'urgency' && levels.includes(text)) return props.t(text as StringKey);
  if (fact === 'effort') return hours(text, props.language);
  return <bdi lang={language}>{text}</bdi>;
}

/** The same, in quotation marks where it is somebody's text. */
function quoted(fact: ChangedFact, said: NonNullable<PageChange['after']>, props: PanelProps) {
  const words = wordsOf(fact, said, props);
  return typeof words === 'string' ? words : <q>{words}</q>;
}

/** So many minutes as hours, as exactly as the assessment tells them and as a language writes them. */
function hours(minutes: string, language: string): string {
  const count = Number(minutes) / 60;
  try {
    return new Intl.NumberFormat(language, { maximumFractionDigits: count < 1 ? 2 : 1 }).format(count);
  } catch {
    return String(count); // a language tag the browser refuses
  }
}
