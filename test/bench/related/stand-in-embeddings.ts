import { createHash } from 'node:crypto';

/**
 * A stand-in for a model of embeddings: a text becomes the counts of its words' beginnings and of its runs of four letters,
 * each thrown into one of 512 places, and of words that a small table takes for the same. It knows no language; a real model
 * knows far more. What it shows is that vectors of an endpoint are asked for, kept and ranked by.
 */
const places = 512;
const sameWeight = 4;

const sameWords: readonly string[] = [
  'printer copier multifunction',
  'jam jams stuck crumpled blocks',
  'password passphrase login',
  'locked blocked disabled suspended',
  'authenticator code token factor',
  'vpn tunnel remote',
  'wifi wireless wlan',
  'invoice bill statement receipt',
  'declined rejected refused bounced',
  'parcel delivery shipment goods',
  'broken dented torn cracked damaged',
  'mailbox inbox outlook quota',
  'laptop notebook portable',
  'hot fan hairdryer burns',
  'projector beamer screen',
  'badge card chip door',
];

const groupOf = new Map(sameWords.flatMap((words, group) => words.split(' ').map((word) => [word, group] as const)));
const common = new Set(
  'the and for that with this was not has have but are you our from your will all any can its'.split(' '),
);

export function standInVector(text: string): number[] {
  const vector = new Array<number>(places).fill(0);
  const add = (feature: string, weight: number) => {
    const hash = createHash('sha1').update(feature).digest();
    const place = hash.readUInt16BE(0) % places;
    vector[place] = (vector[place] ?? 0) + (hash.readUInt8(2) % 2 === 0 ? weight : -weight);
  };
  for (const [word] of text.toLowerCase().matchAll(/\p{L}{3,}/gu)) {
    if (common.has(word)) continue;
    add(`w ${word.slice(0, 6)}`, 1);
    const group = groupOf.get(word) ?? groupOf.get(word.replace(/s$/, ''));
    if (group !== undefined) add(`g ${group}`, sameWeight);
    for (let start = 0; start + 4 <= word.length; start += 1) add(`n ${word.slice(start, start + 4)}`, 0.3);
  }
  return vector;
}

/** An OpenAI-compatible embeddings endpoint in this process. */
export const standInFetch: typeof globalThis.fetch = async (_input, init) => {
  const { input } = JSON.parse(String(init?.body)) as { input: string[] };
  const data = input.map((text, index) => ({ object: 'embedding', index, embedding: standInVector(text) }));
  return new Response(JSON.stringify({ object: 'list', data, model: 'stand-in' }), {
    headers: { 'content-type': 'application/json' },
  });
};
