import { limits } from '../../contract/limits.ts';
import type { Answer, AskedQuestion, ModelName, PreparedQuestion } from '../analyst.ts';
import { readSentences } from '../models/extractive/read-sentences.ts';
import { detectLanguage } from '../prepare/language.ts';
import type { PreparedEntry, PreparedReference, PreparedTicket } from '../prepare/prepared-ticket.ts';
import { type Match, rankMatches } from '../text/best-match.ts';
import { cutAtWord } from '../text/cut.ts';
import { sentencesOf } from '../text/sentences.ts';
import { termsOf } from '../text/terms.ts';
import { quoteOf } from './quote-of.ts';

/** A sentence that may answer, and where it stands. */
interface Quotable {
  readonly title: string;
  readonly text: string;
  readonly entry: PreparedEntry | null;
  readonly reference: PreparedReference | null;
  /** A field of the ticket answers to its label. */
  readonly isField: boolean;
}

/** So much of a question's words in a sentence, or it is about something else. */
const leastShare = 0.5;
const leastTerms = 2;
/** Further sentences are quoted only when they are nearly as good. */
const nearlyShare = 0.7;
const maxQuotes = 3;
const titleChars = 80;
const noTokens = { input: 0, output: 0 };

/** Answers without a model: by the sentences of the ticket that speak of what was asked, or not at all. */
export function quoting(prepared: PreparedTicket, asked: AskedQuestion, model: ModelName): PreparedQuestion {
  return {
    tokensAtMost: 0,
    async answer(signal) {
      if (signal.aborted) {
        return { ok: false, code: 'aborted', final: false, retryAfterSeconds: null, tokens: noTokens };
      }
      return { ok: true, answer: quotedAnswer(prepared, asked), model, tokens: noTokens };
    },
  };
}

/** The sentences that fit, in the ticket's order: an answer of its own words is in its own language. */
export function quotedAnswer(prepared: PreparedTicket, { question, language }: AskedQuestion): Answer {
  const query = new Set(termsOf(question));
  const order = quotables(prepared);
  const fitting = rankMatches([...query], order).filter((match) => fits(match, query));
  const best = fitting[0]?.score ?? 0;
  const chosen = new Set(
    fitting
      .filter(({ score }) => score >= best * nearlyShare)
      .slice(0, maxQuotes)
      .map(({ candidate }) => candidate),
  );
  const quotes = order.filter((one) => chosen.has(one));
  if (quotes.length === 0) return { state: 'not_told', language };
  return {
    state: 'answered',
    body: quotes.map(({ text }) => quoteOf(text)).join('\n\n'),
    language: detectLanguage(quotes.map(({ text }) => text).join('\n'))?.language ?? language,
    entryIds: [...new Set(quotes.flatMap(({ entry }) => entry?.entryId ?? []))].slice(0, limits.entryIdsPerItem),
    support: 'supported',
    sources: sourcesOf(quotes),
  };
}

/** A field is asked for by its name; a sentence must hold most of what was asked for, and not by a single word of several. */
function fits({ candidate, matched }: Match<Quotable>, query: ReadonlySet<string>): boolean {
  if (candidate.isField) {
    const label = termsOf(candidate.title);
    return label.length > 0 && label.every((term) => query.has(term));
  }
  return matched.length >= Math.min(leastTerms, query.size) && matched.length >= query.size * leastShare;
}

/** What people said that is no question and no courtesy, what forms hold, and what references say. */
function quotables(prepared: PreparedTicket): Quotable[] {
  const { fields, references } = prepared;
  return [
    ...fields
      .filter(({ label }) => label !== '')
      .map(({ label, value }) => ({
        title: label,
        text: `${label}: ${value}`,
        entry: null,
        reference: null,
        isField: true,
      })),
    ...readSentences(prepared)
      .filter(({ isQuestion, isCourtesy }) => !isQuestion && !isCourtesy)
      .map(({ text, entry }) => ({ title: '', text, entry, reference: null, isField: false })),
    ...references.flatMap((reference) =>
      sentencesOf(reference.text).map((text) => ({ title: '', text, entry: null, reference, isField: false })),
    ),
  ];
}

/** References, and entries that customers must not see. */
function sourcesOf(quotes: readonly Quotable[]): NonNullable<Answer['sources']> {
  const references = new Set(quotes.flatMap(({ reference }) => reference ?? []));
  const notes = new Set(quotes.flatMap(({ entry }) => (entry?.type === 'N' ? entry : [])));
  return [
    ...[...references].map(({ kind, id, title, internal }) => ({
      kind,
      id: id.slice(0, limits.sourceIdChars),
      title: cutAtWord(title === '' ? id : title, limits.titleChars),
      internal,
    })),
    ...[...notes].map(({ entryId, text }) => ({
      kind: 'entry' as const,
      id: String(entryId),
      title: cutAtWord(text.replace(/\s+/g, ' ').trim(), titleChars),
      internal: true,
    })),
  ];
}
