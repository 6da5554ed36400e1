import type { Assessment } from '../../contract/kinds/assessment.ts';
import { limits } from '../../contract/limits.ts';
import { plainDigits } from '../facts/digits.ts';
import { findDates } from '../facts/find-dates.ts';
import { type Cue, hasCue } from '../models/extractive/cues/cue.ts';
import { deadlineCue, nearDayCue, reminderCue } from '../models/extractive/cues/deadline.ts';
import { noHurryCue, pressingCue, standstillCue } from '../models/extractive/cues/pressing.ts';
import type { Sentence } from '../models/extractive/read-sentences.ts';
import { hasInstructionsToAi } from '../prepare/instructions-to-ai.ts';
import { cutAtWord } from '../text/cut.ts';
import { fill } from '../words/fill.ts';
import type { PlainView } from './worker-kind.ts';

type Level = NonNullable<Assessment['urgency']>['level'];

const dayMs = 86_400_000;
const soonDays = 3;
const farDays = 14;
/** Messages without an answer, and days between the first and the last of them. */
const manyMessages = 3;
const longWaitDays = 3;

/**
 * How urgent a ticket is by rules that anybody can follow: people who cannot work, a last day, words of haste, messages that
 * nobody answered. Only with somebody's own words as the reason; nothing for what is closed or solved. No score: no rule here
 * is that fine. Words that speak to an AI count for nothing.
 */
export function plainUrgency(view: PlainView): Assessment['urgency'] {
  const { sentences, conversation } = view.reading;
  const { standing } = conversation;
  if (standing === 'closed' || standing === 'solved' || standing === 'nothing_said') return null;
  const told = sentences.filter(({ entry, text }) => entry.type === 'M' && !hasInstructionsToAi(text));
  const calm = told.findLast(has(noHurryCue));
  const pressing = calm === undefined ? told.findLast(has(pressingCue)) : undefined;
  const standstill = told.findLast((one) => !one.isQuestion && has(standstillCue)(one));
  if (standstill !== undefined) return because(pressing === undefined ? 'HIGH' : 'CRITICAL', quoted(standstill));
  const lastDay = lastDayIn(told, sentences.at(-1)?.entry.at ?? '');
  if (lastDay?.level === 'HIGH') return because('HIGH', quoted(lastDay.sentence));
  if (pressing !== undefined) return because('HIGH', quoted(pressing));
  return unanswered(view) ?? (lastDay && because('MEDIUM', quoted(lastDay.sentence))) ?? reminded(told, calm);
}

const has =
  (cue: Cue) =>
  ({ text, language }: Sentence) =>
    hasCue(cue, text, language);

/** The nearest last day that a customer names: within days, it is pressing; weeks ahead, it is worth knowing. */
function lastDayIn(told: readonly Sentence[], newestAt: string): { level: Level; sentence: Sentence } | null {
  const near = told.flatMap((sentence) => {
    const days = has(deadlineCue)(sentence) ? daysUntil(sentence, newestAt) : [];
    const ahead = days.filter((count) => count <= farDays).sort((one, other) => one - other)[0];
    if (ahead !== undefined) return [{ level: ahead <= soonDays ? ('HIGH' as const) : ('MEDIUM' as const), sentence }];
    return has(nearDayCue)(sentence) ? [{ level: 'MEDIUM' as const, sentence }] : [];
  });
  return near.find(({ level }) => level === 'HIGH') ?? near.at(-1) ?? null;
}

/** Days from the newest entry to each day in the sentence that was ahead when it was written. */
function daysUntil({ text, entry }: Sentence, newestAt: string): number[] {
  const written = startOfDay(entry.at);
  return findDates(plainDigits(text))
    .flatMap(({ meanings }) => meanings)
    .flatMap((meaning) => {
      const [year = '', month = '', day = ''] = meaning.split('-');
      if (month === '*') return [];
      const thisYear = Number(entry.at.slice(0, 4));
      const years = year === '*' ? [thisYear, thisYear + 1] : [Number(year)];
      const ahead = years
        .map((one) => Date.UTC(one, Number(month) - 1, Number(day)))
        .find((one) => one > written && one - written < 180 * dayMs);
      return ahead === undefined ? [] : [(ahead - startOfDay(newestAt)) / dayMs];
    });
}

const startOfDay = (at: string) => Math.floor(Date.parse(at) / dayMs) * dayMs;

/** Messages that no answer came after. */
function unanswered({ reading: { conversation }, words }: PlainView): Assessment['urgency'] {
  const waiting = conversation.unanswered;
  const entries = [...new Set(waiting.map(({ entry }) => entry))];
  const [first] = entries;
  const last = entries.at(-1);
  if (first === undefined || last === undefined || entries.length < 2) return null;
  const isLong = Date.parse(last.at) - Date.parse(first.at) >= longWaitDays * dayMs;
  const said = waiting.find(({ entry, isCourtesy }) => entry === last && !isCourtesy);
  if (said === undefined) return null;
  const reason = fill(words.writtenAgain, { count: String(entries.length), quote: quoted(said) });
  return because(entries.length >= manyMessages || isLong ? 'HIGH' : 'MEDIUM', reason);
}

/** Somebody asks once more, or says that there is no hurry. */
function reminded(told: readonly Sentence[], calm: Sentence | undefined): Assessment['urgency'] {
  const newest = told.at(-1)?.entryIndex;
  const first = told[0]?.entryIndex;
  const again = told.find((one) => one.entryIndex === newest && newest !== first && has(reminderCue)(one));
  if (again !== undefined) return because('MEDIUM', quoted(again));
  return calm === undefined ? null : because('LOW', quoted(calm));
}

const quoted = ({ text }: Sentence) => `“${cutAtWord(text, limits.assessmentReasonChars - 80)}”`;

function because(level: Level, reason: string): Assessment['urgency'] {
  return { level, score: null, reason: cutAtWord(reason, limits.assessmentReasonChars) };
}
