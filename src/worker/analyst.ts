import type { AnswersWriteBack, OpenQuestions } from '../contract/kinds/questions.ts';
import type { Ticket } from '../contract/ticket.ts';
import type { FurtherPart, WriteBackInput } from '../contract/write-back.ts';

/** What a model was given and what it gave, as the model counts it; 0 where nothing is counted. */
export interface Tokens {
  input: number;
  output: number;
}

/** What a model goes by in an insight. */
export interface ModelName {
  readonly provider: string;
  readonly name: string;
}

/** The parts of a write-back that come from an analysis. A part that is absent stays as it is on the helpdesk. */
export type Insights = Pick<WriteBackInput, 'language' | 'summary' | 'recommendations' | FurtherPart>;

/** What came of an analysis. */
export type AnalysisOutcome =
  | {
      ok: true;
      insights: Insights;
      /** The one that answered, where several may: what staff are told, and what figures are kept by. */
      model: ModelName;
      tokens: Tokens;
    }
  | {
      ok: false;
      /** Stable, `[a-z][a-z0-9_]*`, at most 40 characters: staff see it beside an event that is given up. */
      code: string;
      /** True when trying again cannot help. */
      final: boolean;
      /** When to try again, where the model said so. */
      retryAfterSeconds: number | null;
      tokens: Tokens;
    };

/** A ticket made ready for the model. */
export interface PreparedAnalysis {
  /** Changes when, and only when, something changes that the answer depends on. */
  readonly fingerprint: string;
  /** Length of what people wrote, with quotes and signatures cut. */
  readonly textChars: number;
  /** More than the analysis will ever use: what a budget must still hold. */
  readonly tokensAtMost: number;
  /** Exactly the text that leaves this process for the model. Throws when personal data could not be taken out. */
  wouldBeSent(): string;
  /** Resolves with every expected failure as a value, soon after `signal` is aborted, too. */
  analyse(signal: AbortSignal): Promise<AnalysisOutcome>;
}

/** An answer as it is written back, but for the question it belongs to. */
export type Answer = Omit<AnswersWriteBack['answers'][number], 'questionId'>;

/** What came of a question. */
export type QuestionOutcome =
  | { ok: true; answer: Answer; model: ModelName; tokens: Tokens }
  | Extract<AnalysisOutcome, { ok: false }>;

/** A question about a ticket, made ready for the model. */
export interface PreparedQuestion {
  /** More than the answer will ever use. */
  readonly tokensAtMost: number;
  /** As {@link PreparedAnalysis.analyse}. */
  answer(signal: AbortSignal): Promise<QuestionOutcome>;
}

/** What a person of the helpdesk wants to know; `language` is that of the page they asked on. */
export type AskedQuestion = Pick<OpenQuestions['questions'][number], 'question' | 'language'>;

/** What came of asking a model something small. */
export interface Probed {
  readonly model: ModelName;
  /** What is wrong, in words for the administrator; null when it answers. */
  readonly problem: string | null;
}

/** Reads tickets and says what it makes of them. */
export interface Analyst {
  readonly model: ModelName;
  /** All that may answer: `model`, and those that are asked when it fails. */
  readonly models: readonly ModelName[];
  /** True when text leaves this process. */
  readonly isRemote: boolean;
  prepare(ticket: Ticket): PreparedAnalysis;
  prepareQuestion(ticket: Ticket, asked: AskedQuestion): PreparedQuestion;
  /** Asks each model something small. */
  probe(signal: AbortSignal): Promise<readonly Probed[]>;
}
