import { z } from 'zod';
import type { Timeline } from '../../contract/kinds/timeline.ts';
import { limits } from '../../contract/limits.ts';
import { checkStatement } from '../insights/check-statement.ts';
import { asList, entryId, isRecord, member } from '../insights/tolerant.ts';
import { cutAtSentence, cutAtWord } from '../text/cut.ts';
import { momentOf } from './timeline-moment.ts';
import { plainTimeline } from './timeline-plain.ts';
import { type KindCheck, workerKind } from './worker-kind.ts';

const step = z.strictObject({
  date: z.string().describe('The day as YYYY-MM-DD; empty for that of the entry'),
  who: z.string().describe('Name of the person who did it, as in the ticket; empty when nobody in particular did'),
  what: z.string().describe('What happened, in one sentence of plain text'),
  entryId: z.int().nullable().describe('Id of the entry that tells of it'),
});
type Step = z.output<typeof step>;

/** Dated steps of a ticket: each is dated by its entry or by a day that the ticket names, and marked where it says more than that. */
export const timelineKind = workerKind({
  name: 'timeline',
  schema: z.array(step).describe('The steps of the ticket, oldest first, at most 30'),
  empty: [],
  instructions: `timeline: what happened, step by step, in the language of the summary.
- One step for each entry that changes something, and for each dated event that people tell of; nothing for thanks and greetings.
- A day is that of an entry's label or one that people name. Work no day out: where only "last week" is said, leave the date empty.`,
  tolerant(value) {
    const steps = (isRecord(value) ? member(value, 'steps') : undefined) ?? value;
    return asList(steps).flatMap((one) => {
      const read = step.safeParse(tolerantStep(one));
      return read.success ? [read.data] : [];
    });
  },
  restore: (steps, line) => steps.map((one) => ({ ...one, who: line(one.who), what: line(one.what) })),
  check(steps, about) {
    const kept = new Map<string, Timeline['steps'][number]>();
    for (const one of steps) {
      const checked = checkStep(one, about);
      if (checked !== null) kept.set(`${checked.at} ${checked.what}`, checked);
    }
    const inOrder = [...kept.values()].sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
    return inOrder.length > 0 ? { steps: inOrder.slice(-limits.timelineSteps) } : plainTimeline(about);
  },
  plain: plainTimeline,
});

function tolerantStep(value: unknown): unknown {
  if (!isRecord(value)) return value;
  const text = (...names: string[]) => names.map((name) => member(value, name)).find((one) => one != null) ?? '';
  return {
    date: text('date', 'at'),
    who: text('who'),
    what: text('what', 'text'),
    entryId: asList(member(value, 'entryId') ?? member(value, 'entryIds')).flatMap(entryId)[0] ?? null,
  };
}

/** Null for a step that says nothing, or of which nobody can tell when it was. */
function checkStep({ date, who, what, entryId }: Step, about: KindCheck): Timeline['steps'][number] | null {
  if (!about.isUsable(what)) return null;
  const cited = entryId === null ? undefined : about.evidence.entry(entryId)?.source;
  const entry = cited?.kind === 'entry' ? cited.entry : null;
  const moment = momentOf(date, entry?.at ?? null, about);
  if (moment === null) return null;
  const { support } = checkStatement({ text: what, entryIds: entryId === null ? [] : [entryId] }, about.evidence);
  const isWrong = moment.isInvented || about.unknownIn(`${who}\n${what}`).length > 0;
  return {
    at: moment.at,
    who: whoOf(who, entry?.name ?? '', about),
    what: cutAtSentence(what, limits.timelineWhatChars),
    entryId: entry?.entryId ?? null,
    support: isWrong ? 'unsupported' : support,
  };
}

/** A name of the ticket's; for any other word ("the customer") whoever wrote the entry. */
function whoOf(who: string, author: string, { ticket, isUsable }: KindCheck): string | null {
  const names = [...ticket.people, ...ticket.entries.map((entry) => entry.author)].map(({ name }) =>
    name.toLowerCase(),
  );
  const isNamed = isUsable(who) && names.some((name) => ` ${name} `.includes(` ${who.toLowerCase()} `));
  return cutAtWord(isNamed ? who : author, limits.timelineWhoChars) || null;
}
