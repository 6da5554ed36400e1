import type { ChangedFact, PageChange } from '../../contract/kinds/changes.ts';
import { limits } from '../../contract/limits.ts';
import type { Origin, TicketInsights } from './insight-store.ts';

/** A change as it is kept: its time is told in the words of whoever reads it. */
export type StoredChange = Omit<PageChange, 'atText'>;

/** What became of gist and assessment of one ticket: the newest changes first, and facts that were said once and taken back. */
export interface ChangeLog {
  changes: readonly StoredChange[];
  takenBack: ReadonlySet<ChangedFact>;
}

export const emptyLog: ChangeLog = { changes: [], takenBack: new Set() };

const order: readonly ChangedFact[] = [
  ...(['gist', 'urgency', 'effort', 'sentiment'] as const),
  ...(['title', 'priority', 'department', 'topic'] as const),
];

let lastNumber = 0;

/** The log after a write-back, as the shim keeps it: the first word on a fact is no change, taking it back is one. */
export function withChanges(
  log: ChangeLog,
  before: Pick<TicketInsights, 'summary' | 'further'>,
  after: Pick<TicketInsights, 'summary' | 'further'>,
  { model }: Origin,
  moment: Date,
): ChangeLog {
  const [old, now] = [said(before), said(after)];
  const takenBack = new Set(log.takenBack);
  const changes: StoredChange[] = [];
  lastNumber += 1;
  const at = moment.toISOString();
  // Like a time of the database, which is never twice the same.
  const mark = `${at}.${String(lastNumber).padStart(9, '0')}`;
  for (const fact of order) {
    const [was, is] = [old[fact] ?? null, now[fact] ?? null];
    const isSame = words(was?.text) === words(is?.text);
    const isFirst = !was && !takenBack.has(fact);
    if (isSame || isFirst) continue;
    if (is) takenBack.delete(fact);
    else takenBack.add(fact);
    changes.push({ fact, before: was, after: is, at: `${at.slice(0, 19)}Z`, mark, model });
  }
  return { changes: [...changes, ...log.changes].slice(0, limits.changes), takenBack };
}

function said({ summary, further }: Pick<TicketInsights, 'summary' | 'further'>) {
  const { content, language = '' } = further.assessment ?? {};
  const texts: { [Fact in ChangedFact]?: string | number | null | undefined } = {
    urgency: content?.urgency?.level,
    effort: content?.effortMinutes,
    sentiment: content?.sentiment,
    title: content?.suggestedTitle,
    priority: content?.suggestedPriority,
    department: content?.suggestedDepartment,
    topic: content?.suggestedTopic,
  };
  const facts: { [Fact in ChangedFact]?: NonNullable<PageChange['after']> } = {};
  for (const fact of order) {
    const text = texts[fact];
    if (text) facts[fact] = { text: String(text), language };
  }
  if (summary) facts.gist = { text: summary.content.gist, language: summary.language };
  return facts;
}

/** Other blanks are no change. */
function words(text: string | undefined): string | undefined {
  return text?.replace(/\s+/gu, ' ').trim();
}
