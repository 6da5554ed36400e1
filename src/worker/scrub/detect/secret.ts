import type { Span } from '../kinds.ts';
import { looksRandom } from './randomness.ts';
import { withoutTrailing } from './trailing.ts';

const bounded = (source: string) => new RegExp(`(?<![A-Za-z0-9_-])(?:${source})(?![A-Za-z0-9_-])`, 'g');

/** Keys that say what they are by their beginning (as their issuers document them, and as secret scanners look for them). */
const marked = bounded(
  [
    '(?:AKIA|ASIA|ABIA|ACCA|AROA|AIDA)[A-Z0-9]{16}',
    'gh[pousr]_[A-Za-z0-9]{20,255}',
    'github_pat_[A-Za-z0-9_]{20,255}',
    'gl(?:pat|ptt|dt|rt|cbt|soat)-[A-Za-z0-9_-]{16,64}',
    'xox[abeoprs]-[A-Za-z0-9-]{10,255}',
    'xapp-[A-Za-z0-9-]{10,255}',
    '(?:sk|rk|pk|whsec)_(?:live_|test_)?[A-Za-z0-9]{16,255}',
    'sk-(?:[a-z]{2,10}[a-z0-9]{0,4}-){0,3}[A-Za-z0-9_-]{20,255}',
    'AIza[A-Za-z0-9_-]{30,40}',
    'ya29\\.[A-Za-z0-9_-]{20,255}',
    'npm_[A-Za-z0-9]{30,64}',
    'pypi-[A-Za-z0-9_-]{16,255}',
    'hf_[A-Za-z0-9]{20,64}',
    'dckr_pat_[A-Za-z0-9_-]{20,64}',
    'shp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}',
    'SG\\.[A-Za-z0-9_-]{16,32}\\.[A-Za-z0-9_-]{30,64}',
    '(?:SK|AC)[0-9a-f]{32}',
    'key-[0-9a-f]{32}',
    '\\d{8,10}:[A-Za-z0-9_-]{35}',
    'eyJ[A-Za-z0-9_-]{5,4000}\\.[A-Za-z0-9_-]{4,8000}(?:\\.[A-Za-z0-9_-]{0,4000}){0,3}',
    'glsa_[A-Za-z0-9_]{20,64}',
    'AGE-SECRET-KEY-[A-Z0-9]{40,70}',
  ].join('|'),
);
const authorization = /(?<![A-Za-z0-9])(?:bearer|basic|digest) {1,3}[A-Za-z0-9._~+/=-]{12,4000}/gi;
/** To the end of the line, however long: the next match begins after it. */
const cookie = /(?<![A-Za-z0-9])(?:(?:set-)?cookie: {0,3})([^\r\n]{4,})/gi;
const session =
  /(?<![A-Za-z0-9])(?:PHPSESSID|OSTSESSID|JSESSIONID|ASP\.NET_SessionId|connect\.sid|sessionid)=[^\s;,"']{8,256}/gi;
const assigned =
  /(?:api[ _-]?keys?|access[ _-]?keys?|secret(?:[ _-]?(?:access)?[ _-]?keys?)?|client[ _-]?secret|(?:access|auth|refresh|id|bearer|api|security|session|secret)[ _-]?tokens?|token|account[ _-]?key|private[ _-]?key|encryption[ _-]?key|signing[ _-]?key|licen[cs]e[ _-]?key|product[ _-]?key|recovery[ _-]?(?:key|code)|webhook[ _-]?secret|api[ _-]?schlüssel|lizenzschlüssel|clé (?:api|secrète)|clave (?:api|secreta)|chave (?:api|secreta)|chiave (?:api|segreta)|klucz (?:api|tajny)|anahtarı|密钥|秘钥|秘密鍵|مفتاح)["']?(?: (?:is|ist|lautet|est|es|é|è|to|jest))? {0,3}[:=： ] {0,3}["'“„«]?([A-Za-z0-9_\-+/.=~$!@#%^&*]{8,512})/giu;
const longRun = /(?<![A-Za-z0-9+/_=.-])[A-Za-z0-9_+/=-]{24,512}(?![A-Za-z0-9+/_=@-])/g;
const pemBegin = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g;
const pemEnd = /-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g;
/** What is left of a private key whose end is missing. */
const pemRest = /[A-Za-z0-9+/=\s:,.-]{0,8000}/y;

/** Keys, tokens, cookies and whatever is random enough to be one. */
export function detectSecrets(text: string): Span[] {
  return [
    ...wholeMatches(text, marked),
    ...wholeMatches(text, authorization).filter((span) => hasDigitOrMix(text, span)),
  ]
    .concat(wholeMatches(text, session), groupMatches(text, cookie, /=/), groupMatches(text, assigned, /\d|[a-z][A-Z]/))
    .concat(detectRandomRuns(text), detectPrivateKeys(text));
}

const spanOf = (start: number, length: number): Span => ({ start, end: start + length, kind: 'SECRET' });

function wholeMatches(text: string, pattern: RegExp): Span[] {
  return Array.from(text.matchAll(pattern), (match) => spanOf(match.index, match[0].length));
}

/** "basic understanding" is no token. */
function hasDigitOrMix(text: string, { start, end }: Span): boolean {
  return /\d|[a-z][A-Z]/.test(text.slice(start + 6, end));
}

function groupMatches(text: string, pattern: RegExp, needs: RegExp): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(pattern)) {
    const value = withoutTrailing(match[1] ?? '', '.,;!?');
    if (needs.test(value)) spans.push(spanOf(match.index + match[0].length - (match[1] ?? '').length, value.length));
  }
  return spans;
}

function detectRandomRuns(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(longRun)) {
    const isData = /base64,$|sha\d{3}-$|cid:$|data:[^\s]{0,40}$/.test(
      text.slice(Math.max(0, match.index - 48), match.index),
    );
    if (!isData && looksRandom(match[0])) spans.push(spanOf(match.index, match[0].length));
  }
  return spans;
}

function detectPrivateKeys(text: string): Span[] {
  const spans: Span[] = [];
  const ends = Array.from(text.matchAll(pemEnd), (match) => match.index + match[0].length);
  let nextEnd = 0;
  let coveredTo = 0;
  for (const { index } of text.matchAll(pemBegin)) {
    if (index < coveredTo) continue;
    while ((ends[nextEnd] ?? Number.POSITIVE_INFINITY) < index) nextEnd += 1;
    pemRest.lastIndex = index;
    const end = ends[nextEnd];
    coveredTo = end !== undefined && end - index < 20_000 ? end : index + (pemRest.exec(text)?.[0].length ?? 0);
    spans.push(spanOf(index, coveredTo - index));
  }
  return spans;
}
