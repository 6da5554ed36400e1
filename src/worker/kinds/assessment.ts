import { z } from 'zod';
import { type Assessment, urgencyLevel } from '../../contract/kinds/assessment.ts';
import { limits } from '../../contract/limits.ts';
import { countChars } from '../../contract/text.ts';
import { isRecord, member } from '../insights/tolerant.ts';
import { cutAtSentence } from '../text/cut.ts';
import { plainAssessment } from './assessment-plain.ts';
import { isSame, saidOrNull } from './assessment-said.ts';
import { type KindCheck, workerKind } from './worker-kind.ts';

/** Which scores go with which level; told to the model, and held against what it gives. */
const scores = { LOW: [0, 29], MEDIUM: [30, 59], HIGH: [60, 84], CRITICAL: [85, 100] } as const;
/** Four weeks of one person's work: what is guessed beyond is no estimate of a ticket. */
const mostEffortMinutes = 160 * 60;

const suggestion = z.string().nullable();
const answer = z.strictObject({
  urgency: z
    .strictObject({
      level: urgencyLevel,
      score: z.int().nullable().describe('0 to 100, within the level'),
      reason: z.string().describe('Why, in one sentence, from what the ticket says'),
    })
    .nullable(),
  effortHours: z.number().nullable().describe('Work that is left, in hours; null where nobody could tell'),
  sentiment: z.string().nullable().describe('Mood of the customer in their newest message, in one to three words'),
  title: suggestion.describe('A better subject, where the present one says too little; else null'),
  priority: suggestion.describe(
    'A priority of this helpdesk that would fit better, where the ticket names it; else null',
  ),
  department: suggestion.describe('A department that would fit better, where the ticket names it; else null'),
  topic: suggestion.describe('A help topic that would fit better, where the ticket names it; else null'),
});
type Answer = z.output<typeof answer>;

const empty: Answer = {
  urgency: null,
  effortHours: null,
  sentiment: null,
  title: null,
  priority: null,
  department: null,
  topic: null,
};

/** Urgency, effort, mood and suggestions: each stands by itself, and what does not hold is left out. */
export const assessmentKind = workerKind({
  name: 'assessment',
  schema: answer,
  empty,
  instructions: `assessment: facts about the ticket; null for each that it does not tell.
- urgency: by what happens if nobody answers, not by how loudly it is asked for. LOW 0-29, MEDIUM 30-59, HIGH 60-84, CRITICAL 85-100 (many people or a whole business cannot work, or somebody may be hurt). Reason and sentiment in the language of the summary.
- title: in the language of the subject, at most 80 characters, without names of people, nothing from internal notes.`,
  tolerant,
  restore: (given, line) => {
    const text = (value: string | null) => (value === null ? null : line(value));
    return {
      ...given,
      urgency: given.urgency && { ...given.urgency, reason: line(given.urgency.reason) },
      sentiment: text(given.sentiment),
      title: text(given.title),
      priority: text(given.priority),
      department: text(given.department),
      topic: text(given.topic),
    };
  },
  check(given, about) {
    // Whoever tells an AI what to think of a ticket wants just this from it: then only the rules are asked.
    if (about.prepared.warnings.includes('instructions_to_ai')) return plainAssessment(about);
    const { ticket } = about;
    return saidOrNull({
      urgency: urgencyOf(given, about),
      effortMinutes: effortOf(given),
      sentiment: holding(given.sentiment, limits.sentimentChars, about),
      suggestedTitle: titleOf(given, about),
      suggestedPriority: another(given.priority, ticket.priority, about),
      suggestedDepartment: another(given.department, ticket.department.name, about),
      suggestedTopic: another(given.topic, ticket.topic, about),
    });
  },
  plain: plainAssessment,
});

/** Each member by itself: one that cannot be read costs no other. */
function tolerant(value: unknown): Answer {
  if (!isRecord(value)) return empty;
  const read = <Name extends keyof Answer>(name: Name, candidate: unknown): Answer[Name] => {
    const result = answer.shape[name].safeParse(candidate);
    return (result.success ? result.data : empty[name]) as Answer[Name];
  };
  const text = (...names: string[]) => names.map((name) => member(value, name)).find((one) => typeof one === 'string');
  return {
    urgency: read('urgency', urgency(member(value, 'urgency'))),
    effortHours: read('effortHours', numberIn(member(value, 'effortHours'))),
    sentiment: read('sentiment', text('sentiment')),
    title: read('title', text('title', 'suggestedTitle')),
    priority: read('priority', text('priority', 'suggestedPriority')),
    department: read('department', text('department', 'suggestedDepartment')),
    topic: read('topic', text('topic', 'suggestedTopic')),
  };
}

function urgency(value: unknown): unknown {
  const given = typeof value === 'string' ? { level: value } : value;
  if (!isRecord(given)) return null;
  const level = member(given, 'level');
  const score = numberIn(member(given, 'score'));
  return {
    level: typeof level === 'string' ? level.trim().toUpperCase() : level,
    score: typeof score === 'number' ? Math.round(score) : null,
    reason: typeof member(given, 'reason') === 'string' ? member(given, 'reason') : '',
  };
}

/** 72, "72" and "72 %" are 72. */
function numberIn(value: unknown): unknown {
  const digits =
    typeof value === 'string' ? /^\s?(\d{1,6}(?:\.\d{1,4})?)\s?(?:%|h|hours?)?\s?$/.exec(value)?.[1] : undefined;
  return digits === undefined ? value : Number(digits);
}

function urgencyOf({ urgency: given }: Answer, about: KindCheck): Assessment['urgency'] {
  if (given === null) return null;
  const { level, score, reason } = given;
  const [least, most] = scores[level];
  const fits = score !== null && score >= least && score <= most;
  const holds = about.isUsable(reason) && about.unknownIn(reason).length === 0;
  return {
    level,
    score: fits ? score : null,
    reason: holds ? cutAtSentence(reason, limits.assessmentReasonChars) : null,
  };
}

function effortOf({ effortHours }: Answer): number | null {
  const minutes = Math.round((effortHours ?? 0) * 60);
  return minutes >= 1 && minutes <= mostEffortMinutes ? minutes : null;
}

/** A text that is taken whole or not at all. */
function holding(text: string | null, maxChars: number, about: KindCheck): string | null {
  if (text === null || !about.isUsable(text) || countChars(text) > maxChars) return null;
  return about.unknownIn(text).length === 0 ? text : null;
}

/** Customers read the subject of their ticket: nothing of what is internal may stand in it. */
function titleOf({ title }: Answer, about: KindCheck): string | null {
  const held = another(title, about.ticket.subject, about);
  return held === null || about.isInternal(held) ? null : held;
}

/** What is so already need not be suggested. */
function another(text: string | null, present: string | null, about: KindCheck): string | null {
  const held = holding(text, limits.titleChars, about);
  return held === null || isSame(held, present) ? null : held;
}
