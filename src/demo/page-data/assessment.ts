import type { Assessment, PageFact } from '../../contract/kinds/assessment.ts';
import type { AssessmentOrigin, PageAssessment } from '../../contract/page-data.ts';
import type { TicketInsights } from '../store/insight-store.ts';
import type { Ticket } from '../store/ticket.ts';
import { priorityField, type TicketField, titleField, topicField } from '../store/ticket-fields.ts';
import type { Viewer } from './build.ts';
import { coverageOf } from './coverage.ts';
import { hours, sinceNote } from './since-note.ts';
import { timeText } from './time-text.ts';

/** The facts of a ticket's assessment, for one person; undefined where there are none. As the shim does it. */
export function pageAssessmentOf(
  ticket: Ticket,
  insights: TicketInsights,
  viewer: Viewer,
): (PageAssessment & { origin: AssessmentOrigin }) | undefined {
  const stored = insights.further.assessment;
  if (!stored || !viewer.settings.kinds.includes('assessment')) return undefined;
  const items = factsOf(stored.content, ticket, viewer).map((item) => ({
    ...item,
    note: sinceNote(insights, item.name, viewer),
  }));
  if (items.length === 0) return undefined;
  const { language, generatedAt, model } = stored;
  return {
    items,
    coverage: coverageOf(ticket.entries, stored.basedOnEntryId),
    origin: {
      reason: stored.content.urgency?.reason ?? null,
      language,
      generatedAt,
      generatedAtText: timeText(new Date(generatedAt), viewer.language),
      model,
    },
  };
}

function factsOf(assessment: Assessment, ticket: Ticket, { language, person }: Viewer): PageFact[] {
  const { urgency, effortMinutes, sentiment } = assessment;
  const fact = (name: string, text: string, more: Partial<PageFact> = {}): PageFact => ({
    ...{ name, level: '', text, note: '', field: '' },
    ...more,
  });
  const suggestion = (name: string, suggested: string | null, current: string, field?: TicketField) => {
    if (!suggested) return [];
    const choices = (person.mayEdit && field?.choices?.(ticket)) || [];
    const choice = field?.choices ? choiceOf(suggested, choices) : suggested;
    const isSaid =
      plain(choice ?? suggested) === plain(current) ||
      ((!choice || !field || !person.mayEdit) && plain(suggested) === lastName(current));
    const mayApply = choice && field && person.mayEdit;
    return isSaid ? [] : [fact(name, choice ?? suggested, { field: mayApply ? field.id : '' })];
  };
  return [
    ...(urgency
      ? [fact('urgency', urgency.score === null ? '' : `${urgency.score}/100`, { level: urgency.level })]
      : []),
    ...(effortMinutes ? [fact('effort', hours(effortMinutes, language))] : []),
    ...(sentiment ? [fact('sentiment', sentiment)] : []),
    ...suggestion('suggested_title', assessment.suggestedTitle, ticket.subject, titleField),
    ...suggestion('suggested_priority', assessment.suggestedPriority, ticket.priority, priorityField),
    ...suggestion('suggested_department', assessment.suggestedDepartment, ticket.department),
    ...suggestion('suggested_topic', assessment.suggestedTopic, ticket.topic, topicField),
  ];
}

/** The choice that is called so, or the only one whose name below others is; null where there is none. */
function choiceOf(suggested: string, choices: string[]): string | null {
  const below = choices.filter((one) => lastName(one) === plain(suggested));
  const same = choices.find((one) => plain(one) === plain(suggested));
  return same ?? (below.length === 1 ? (below[0] ?? null) : null);
}

function lastName(name: string): string {
  return plain(name.split(' / ').at(-1) ?? '');
}

function plain(name: string): string {
  return name.replace(/\s+/g, ' ').trim().toLowerCase();
}
