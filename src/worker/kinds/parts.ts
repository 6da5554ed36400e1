import type { FurtherPart, WriteBackInput } from '../../contract/write-back.ts';
import { findFacts } from '../facts/find-facts.ts';
import type { CheckOptions } from '../insights/check-insights.ts';
import { leansOn } from '../insights/check-recommendation.ts';
import { notFound } from '../insights/check-statement.ts';
import type { Evidence } from '../insights/evidence.ts';
import { unknownNames } from '../insights/unknown-names.ts';
import { readPlainly } from '../models/extractive/reading.ts';
import { anyPlaceholder } from '../scrub/placeholder.ts';
import { wordsFor } from '../words/words-for.ts';
import { workerKinds } from './kinds.ts';
import type { KindCheck, PlainView, WorkerKind } from './worker-kind.ts';

/** The further parts of a write-back. A kind that has nothing to say is null: what was stored of it is not true any more. */
export type KindParts = Pick<WriteBackInput, FurtherPart>;

/** The further parts without a model. */
export function plainParts(view: PlainView): KindParts {
  return partsOf((kind) => kind.plain(view));
}

/** The further parts of a model's answer, each checked. */
export function checkedParts(
  answer: Readonly<Partial<Record<FurtherPart, unknown>>>,
  evidence: Evidence,
  { ticket, prepared, language, isOurs }: Pick<CheckOptions, 'ticket' | 'prepared' | 'language' | 'isOurs'>,
): KindParts {
  const written = evidence.witnesses.map(({ text }) => text).join('\n');
  const namesIn = unknownNames(ticket, prepared);
  const about: KindCheck = {
    ticket,
    prepared,
    words: wordsFor(language),
    reading: readPlainly(ticket, prepared),
    evidence,
    isUsable: (text) =>
      text !== '' && !isOurs(text) && (text.match(anyPlaceholder) ?? []).every((one) => written.includes(one)),
    unknownIn: (text) => [...notFound(findFacts(text), evidence.all), ...namesIn(text)],
    isInternal: (text) => leansOn(text, evidence).length > 0,
  };
  return partsOf((kind) => kind.check(answer[kind.name], about));
}

function partsOf(partOf: (kind: WorkerKind) => unknown): KindParts {
  // Each is parsed with the contract's schema before it leaves (insights/finish-insights.ts).
  return Object.fromEntries(workerKinds.map((kind) => [kind.name, partOf(kind)])) as KindParts;
}
