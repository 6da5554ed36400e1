import type { z } from 'zod';
import type { Ticket } from '../../contract/ticket.ts';
import type { FurtherPart, WriteBackInput } from '../../contract/write-back.ts';
import type { Evidence } from '../insights/evidence.ts';
import type { Reading } from '../models/extractive/reading.ts';
import type { PreparedTicket } from '../prepare/prepared-ticket.ts';
import type { Words } from '../words/words.ts';

/** The part of a write-back that a kind fills; null says that there is nothing, and takes away what was there. */
export type PartOf<Name extends FurtherPart> = NonNullable<WriteBackInput[Name]>;

/** A ticket as a kind may know it without any model. */
export interface PlainView {
  readonly ticket: Ticket;
  readonly prepared: PreparedTicket;
  readonly words: Words;
  readonly reading: Reading;
}

/** What a model's answer is held against. */
export interface KindCheck extends PlainView {
  readonly evidence: Evidence;
  /** False for nothing, for words of our own instructions, and for placeholders that stand for nothing. */
  isUsable(text: string): boolean;
  /** Amounts, dates, links and names of people in `text` that stand nowhere in the ticket. */
  unknownIn(text: string): string[];
  /** True when it takes from what customers may not read. */
  isInternal(text: string): boolean;
}

/** Puts a ticket's own data back in place of placeholders, in a text of one line. @throws ScrubError */
export type RestoreLine = (text: string) => string;

/** A kind of insight as a model answers it and as the rules make it. `Answer` is what the model is asked for. */
export interface KindSpecification<Name extends FurtherPart, Answer> {
  readonly name: Name;
  /** Every member required and no limits: some endpoints take only this much. */
  readonly schema: z.ZodType<Answer>;
  /** For what cannot be read as an answer. */
  readonly empty: Answer;
  /** For the system instructions; in English, lines that begin with the name of a member. */
  readonly instructions: string;
  /** Evens out what has one meaning only; what it makes is parsed with `schema`. */
  readonly tolerant: (value: unknown) => unknown;
  readonly restore: (answer: Answer, line: RestoreLine) => Answer;
  /** What of a restored answer holds, within all limits; null when nothing does. */
  readonly check: (answer: Answer, about: KindCheck) => PartOf<Name> | null;
  /** The part without a model: people's own words, and what follows from who wrote when. */
  readonly plain: (view: PlainView) => PartOf<Name> | null;
}

/** A kind among others, whatever its answer looks like. A value that did not come from `read` is as none. */
export interface WorkerKind {
  readonly name: FurtherPart;
  readonly schema: z.ZodType;
  readonly instructions: string;
  /** The answer in `value`, however far off; never fails: a kind's answer that is wrong must not cost the others. */
  read(value: unknown): unknown;
  restore(answer: unknown, line: RestoreLine): unknown;
  check(answer: unknown, about: KindCheck): PartOf<FurtherPart> | null;
  plain(view: PlainView): PartOf<FurtherPart> | null;
}

export function workerKind<Name extends FurtherPart, Answer>(kind: KindSpecification<Name, Answer>): WorkerKind {
  const parsed = (value: unknown): Answer => {
    const result = kind.schema.safeParse(value);
    return result.success ? result.data : kind.empty;
  };
  return {
    name: kind.name,
    schema: kind.schema,
    instructions: kind.instructions,
    read: (value) => parsed(kind.tolerant(value)),
    restore: (answer, line) => kind.restore(parsed(answer), line),
    check: (answer, about) => kind.check(parsed(answer), about),
    plain: kind.plain,
  };
}
