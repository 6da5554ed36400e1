import { isIPv6 } from 'node:net';
import type { Span } from '../kinds.ts';
import { before } from './context.ts';
import { isPartOfWord } from './touching.ts';

const octet = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const version4 = new RegExp(`(?<![\\d.]|\\d,)(${octet}(?:\\.${octet}){3})(?!\\d)(\\.\\d+)?(\\.\\d)?`, 'g');
const version6 = /(?<![0-9a-f:.])[0-9a-f:.]{2,}/gi;
const prefixLength4 = /\/(?:3[0-2]|[12]?\d)(?!\d)/y;
const prefixLength6 = /\/(?:12[0-8]|1[01]\d|[1-9]?\d)(?!\d)/y;
const zone = /%[A-Za-z0-9]{1,15}(?![A-Za-z0-9])/y;
/** Words before four numbers with dots that are a version or a section. */
const versionWord =
  /(?:\bv|\b(?:ver|version|versie|versi[oó]n|vers[ãa]o|wersja|sürüm|build|release|firmware|driver|treiber|section|sec|chapter|kapitel|abschnitt|§|clause|oid|rev|revision|chrome|firefox|edge|safari|opera)\.?)[ :/=v-]*$/iu;
const addressWord = /(?:\bip(?:v6)?\b|\b(?:src|dst|addr|address|host|listen|bind|from|to|gateway|route)\b)[ =:[]*$/i;

const isEdgeless = (character: string) => character === '_' || isPartOfWord(character);

/** IP addresses of both versions, with a prefix length or zone where one follows. */
export function detectIpAddresses(text: string): Span[] {
  return [...detectVersion6(text), ...detectVersion4(text)];
}

function detectVersion4(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(version4)) {
    const [, address = '', fifth, sixth] = match;
    const end = match.index + address.length;
    if (isEdgeless(text.charAt(match.index - 1)) || isEdgeless(text.charAt(end))) continue;
    // Five numbers can be an address with something after it; six and more are an object identifier or a version.
    if (sixth !== undefined || (fifth !== undefined && Number.parseInt(address, 10) < 10)) continue;
    if (versionWord.test(before(text, match.index, 24)) || isRefusedVersion6(text, match.index)) continue;
    spans.push({ start: match.index, end: endOf(prefixLength4, text, end), kind: 'IP' });
  }
  return spans;
}

/** `2001:db8::256.1.1.1` is no address, and its tail must not become one. */
function isRefusedVersion6(text: string, index: number): boolean {
  return /[0-9a-f]:[0-9a-f:]*\d$/i.test(text.slice(Math.max(0, index - 40), index));
}

function detectVersion6(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(version6)) {
    if (match[0].length > 60 || !match[0].includes(':')) continue;
    const runEnd = match.index + match[0].length;
    const touchesWord = isEdgeless(text.charAt(match.index - 1));
    // "IP:fe80::1": the colon belongs to the word before it.
    const start = touchesWord && /^:(?!:)/.test(match[0]) ? match.index + 1 : match.index;
    if ((touchesWord && start === match.index) || isEdgeless(text.charAt(runEnd))) continue;
    const address = text.slice(start, runEnd).replace(/(?<!:):$|\.+$/, '');
    if (!isIPv6(address)) continue;
    const end = start + address.length;
    const extended = endOf(prefixLength6, text, endOf(zone, text, end));
    const saysAddress = extended > end || address !== '::' || addressWord.test(before(text, start, 16));
    if (saysAddress) spans.push({ start, end: extended, kind: 'IP' });
  }
  return spans;
}

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}
