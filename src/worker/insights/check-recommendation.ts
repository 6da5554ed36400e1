import { createHash } from 'node:crypto';
import { limits } from '../../contract/limits.ts';
import { findFacts } from '../facts/find-facts.ts';
import { detectLanguage } from '../prepare/language.ts';
import type { Warning } from '../prepare/prepared-ticket.ts';
import { cutAtSentence, cutAtWord } from '../text/cut.ts';
import { overlap, termsOf } from '../text/terms.ts';
import { fill } from '../words/fill.ts';
import type { Words } from '../words/words.ts';
import { notFound } from './check-statement.ts';
import { type Evidence, pairsOf, type Witness } from './evidence.ts';
import type { ModelAnswerShape } from './model-answer.ts';

type Written = ModelAnswerShape['replies'][number];

export interface Expected {
  readonly kind: 'reply' | 'action';
  /** What it should be written in. */
  readonly language: string;
  readonly warnings: readonly Warning[];
  readonly words: Words;
}

const shownFacts = 4;
/** So many pairs of words that only internal texts have, and a reply leans on them. */
const internalPairs = 2;
const mostly = 0.5;
/** Below this a guess of the language is none. */
const sureLanguage = 0.3;

/** A reply or an action with its sources, and a confidence that comes from what could be checked, not from the model. */
export function checkRecommendation(written: Written, evidence: Evidence, expected: Expected) {
  const { title, body, rationale } = written;
  const isReply = expected.kind === 'reply';
  const text = `${title}\n${body}`;
  const cited = citedBy(written, evidence);
  const leaning = isReply ? leansOn(text, evidence) : [];
  const witnesses = [...new Set([...cited, ...leaning])];
  const facts = findFacts(text);
  const missing = [...notFound(facts, evidence.all), ...notFound(findFacts(rationale), evidence.all)];
  const detected = detectLanguage(body);
  const isOther =
    detected !== null && detected.confidence >= sureLanguage && detected.language !== baseOf(expected.language);
  const isInternal = isReply && witnesses.some((one) => one.isInternal);
  const grounds = new Set(witnesses.flatMap(({ terms }) => [...terms]));
  const found: Found = {
    missing,
    facts: facts.length,
    otherLanguage: isOther ? (detected?.language ?? null) : null,
    isInternal,
    hasSources: witnesses.length > 0,
    share: overlap(termsOf(body), grounds),
    ofStaff: overlap(termsOf(body), new Set(witnesses.filter(isOfStaff).flatMap(({ terms }) => [...terms]))),
  };
  return {
    id: `${expected.kind}-${createHash('sha256').update(text).digest('hex').slice(0, 16)}`,
    kind: expected.kind,
    title: cutAtWord(title, limits.titleChars),
    body: cutAtSentence(body, limits.recommendationBodyChars),
    language: isOther && detected !== null ? detected.language : expected.language,
    confidence: { level: levelOf(found, expected), reason: reasonOf(found, expected) },
    rationale: rationale === '' ? null : cutAtSentence(rationale, limits.rationaleChars),
    sources: witnesses.slice(0, limits.sourcesPerRecommendation).map(sourceOf),
  };
}

interface Found {
  missing: readonly string[];
  facts: number;
  otherLanguage: string | null;
  isInternal: boolean;
  hasSources: boolean;
  /** The part of its words that its sources have. */
  share: number;
  /** As `share`, of what staff wrote: a customer's own words prove no answer. */
  ofStaff: number;
}

function levelOf({ missing, otherLanguage, isInternal, hasSources, ofStaff }: Found, { warnings }: Expected) {
  if (missing.length > 0 || otherLanguage !== null || isInternal || !hasSources) return 'low' as const;
  if (warnings.includes('instructions_to_ai')) return 'low' as const;
  if (warnings.length > 0) return 'medium' as const;
  return ofStaff >= mostly ? ('high' as const) : ('medium' as const);
}

function reasonOf(
  { missing, otherLanguage, isInternal, hasSources, share, facts }: Found,
  { words, warnings }: Expected,
): string {
  const reasons = [
    warnings.includes('instructions_to_ai') ? words.speaksToAi : '',
    warnings.includes('hidden_text') ? words.wasHidden : '',
    isInternal ? words.leansOnInternal : '',
    missing.length > 0 ? fill(words.notFound, { facts: missing.slice(0, shownFacts).join(', ') }) : '',
    otherLanguage === null ? '' : fill(words.otherLanguage, { language: otherLanguage }),
    missing.length > 0 ? '' : facts > 0 ? fill(words.allFound, { count: String(facts) }) : words.nothingToCheck,
    hasSources ? (share >= mostly ? words.restsOnSources : words.partlyOnSources) : words.noSources,
  ];
  return cutAtWord(reasons.filter((one) => one !== '').join(' '), limits.confidenceReasonChars);
}

export function citedBy(
  { entryIds, references }: Pick<Written, 'entryIds' | 'references'>,
  evidence: Evidence,
): Witness[] {
  return [
    ...references.map((name) => evidence.reference(name)),
    ...entryIds.map((entryId) => evidence.entry(entryId)),
  ].filter((one) => one !== undefined);
}

const isOfStaff = ({ source }: Witness) => source.kind === 'reference' || source.entry.type !== 'M';

/** Internal texts that a reply takes from: facts that only they hold, or words in an order that only they have. */
export function leansOn(text: string, { witnesses, open, all, openPairs }: Evidence): Witness[] {
  const secrets = findFacts(text).filter((fact) => !open.has(fact) && all.has(fact));
  const pairs = new Set(pairsOf(termsOf(text)).filter((pair) => !openPairs.has(pair)));
  return witnesses
    .filter(({ isInternal }) => isInternal)
    .filter(({ text: internal, pairs: own }) => {
      const shared = [...pairs].filter((pair) => own.has(pair)).length;
      return shared >= internalPairs || (secrets.length > 0 && holdsAny(internal, secrets));
    });
}

function holdsAny(internal: string, secrets: readonly { meanings: readonly string[] }[]): boolean {
  const held = new Set(findFacts(internal).flatMap(({ meanings }) => meanings));
  return secrets.some(({ meanings }) => meanings.some((one) => held.has(one)));
}

const titleChars = 80;

export function sourceOf({ source, isInternal, text }: Witness) {
  if (source.kind === 'entry') {
    const title = cutAtWord(text.replace(/\s+/g, ' ').trim(), titleChars);
    return { kind: 'entry' as const, id: String(source.entry.entryId), title, url: null, internal: isInternal };
  }
  const { kind, id, title } = source.reference;
  return {
    kind,
    id: id.slice(0, limits.sourceIdChars),
    title: cutAtWord(title || id, limits.titleChars),
    url: null,
    internal: isInternal,
  };
}

const baseOf = (language: string) => language.toLowerCase().split('-')[0] ?? language;
