import { limits } from '../../../contract/limits.ts';
import type { Ticket } from '../../../contract/ticket.ts';
import { detectLanguage } from '../../prepare/language.ts';
import type { PreparedReference, PreparedTicket } from '../../prepare/prepared-ticket.ts';
import { type Match, rankMatches } from '../../text/best-match.ts';
import { cutAtSentence, cutAtWord } from '../../text/cut.ts';
import { overlap, termsOf } from '../../text/terms.ts';
import { fill } from '../../words/fill.ts';
import type { Words } from '../../words/words.ts';
import type { Sentence } from './read-sentences.ts';
import { fillVariables } from './variables.ts';

/** What a canned response or an article must have in common with a ticket to be recommended, and to be recommended surely. */
const least = { words: 1.5, fit: 0.29 };
const medium = 0.5;
const high = 0.75;
/** So many words in common say all that words can say. */
const enoughWords = 8;
/** A second one is worth reading only when it is nearly as good. */
const nearlyShare = 0.7;
const maxRecommendations = 3;
/** So much of a response's words in what was sent, and it was sent. */
const sentOverlap = 0.85;
const shownWords = 6;

export interface Wanted {
  readonly ticket: Ticket;
  readonly prepared: PreparedTicket;
  /** What the customer wants, and what is open. */
  readonly asked: readonly Sentence[];
  readonly words: Words;
}

/** The canned responses and articles that fit best, in the customer's language; none where nothing fits. */
export function recommend({ ticket, prepared, asked, words }: Wanted) {
  const query = [
    ...termsOf(prepared.subject),
    ...termsOf(prepared.subject),
    ...asked.flatMap(({ terms }) => terms),
    ...termsOf(ticket.topic ?? ''),
  ];
  const language = baseOf(prepared.language);
  const sent = new Set(prepared.entries.filter(({ type }) => type === 'R').flatMap(({ text }) => termsOf(text)));
  const candidates = prepared.references.filter(
    ({ title, text }) => isInLanguage(`${title}\n${text}`, language) && overlap(termsOf(text), sent) < sentOverlap,
  );
  const matches = rankMatches(query, candidates).filter(
    (match) => match.words >= least.words && fitOf(match) >= least.fit,
  );
  const bestFit = Math.max(0, ...matches.map(fitOf));
  return matches
    .filter((match) => fitOf(match) >= bestFit * nearlyShare)
    .sort((one, other) => fitOf(other) - fitOf(one))
    .slice(0, maxRecommendations)
    .map((match) => recommendationOf(match, { ticket, words, query, language: prepared.language ?? 'en' }));
}

/** 0 to 1: by the words it has in common, and by how much of its title was asked for. */
function fitOf({ words, titleCovered }: Match<PreparedReference>): number {
  return 0.6 * Math.min(1, words / enoughWords) + 0.4 * titleCovered;
}

interface About {
  ticket: Ticket;
  words: Words;
  query: readonly string[];
  language: string;
}

function recommendationOf(match: Match<PreparedReference>, { ticket, words, query, language }: About) {
  const { kind, id, title, text, internal } = match.candidate;
  const { text: body, open } = fillVariables(text, ticket);
  const shown = readable(match, text, title).slice(0, shownWords);
  const reason = [
    fill(words.matches, {
      matched: String(match.matched.length),
      total: String(new Set(query).size),
      words: shown.join(', '),
    }),
    open.length > 0 ? fill(words.fieldsToFill, { fields: open.join(', ') }) : '',
    internal ? words.leansOnInternal : '',
  ];
  return {
    id: recommendationId(kind, id),
    kind: 'reply' as const,
    title: cutAtWord(title === '' ? id : title, limits.titleChars),
    body: cutAtSentence(body === '' ? title : body, limits.recommendationBodyChars),
    language,
    confidence: {
      level: levelOf(match, open.length > 0 || internal),
      reason: cutAtWord(reason.filter((one) => one !== '').join(' '), limits.confidenceReasonChars),
    },
    rationale: null,
    sources: [
      {
        kind,
        id: id.slice(0, limits.sourceIdChars),
        title: cutAtWord(title === '' ? id : title, limits.titleChars),
        url: null,
        internal,
      },
    ],
  };
}

function levelOf(match: Match<PreparedReference>, isDoubtful: boolean) {
  const fit = fitOf(match);
  if (fit < medium) return 'low' as const;
  return fit >= high && !isDoubtful ? ('high' as const) : ('medium' as const);
}

/** Ids of references are osTicket's own numbers; ids of recommendations are plain ASCII. */
function recommendationId(kind: string, id: string): string {
  return `${kind}:${id.replace(/[^A-Za-z0-9._:~@+=-]/g, '_')}`.slice(0, limits.recommendationIdChars);
}

/** Terms are beginnings of words: here are the words. */
function readable({ matched }: Match<PreparedReference>, text: string, title: string): string[] {
  const wanted = new Set(matched);
  const shown = new Map<string, string>();
  for (const [word] of `${title} ${text}`.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    for (const term of termsOf(word)) {
      if (wanted.has(term) && !shown.has(term))
        shown.set(term, /\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana}/u.test(word) ? term : word);
    }
  }
  return [...shown.values()];
}

const baseOf = (language: string | null) => language?.toLowerCase().split('-')[0] ?? null;

/** Too short to tell counts as in the language: what it shares with the ticket are words of it. */
function isInLanguage(text: string, language: string | null): boolean {
  const detected = detectLanguage(text)?.language ?? null;
  return detected === null || language === null || detected === language;
}
