import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openEmbeddingCache } from '../../../src/worker/related/embedding-cache.ts';
import { createEmbeddings, embeddingsAddress } from '../../../src/worker/related/embeddings.ts';
import { cosine } from '../../../src/worker/related/rank-by-embeddings.ts';
import { VirtualTime } from '../fake/virtual-time.ts';

const signal = new AbortController().signal;
const folder = mkdtempSync(join(tmpdir(), 'fai-embeddings-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function open(answer: (input: string[]) => Response | Promise<Response>, cache = openEmbeddingCache(null)) {
  const time = new VirtualTime();
  const asked: { url: string; body: { model: string; input: string[] }; headers: Headers }[] = [];
  const fetch = (async (url: string, init: RequestInit) => {
    const body = JSON.parse(String(init.body));
    asked.push({ url, body, headers: new Headers(init.headers) });
    return answer(body.input);
  }) as unknown as typeof globalThis.fetch;
  const embeddings = createEmbeddings({
    url: 'http://model.test/v1',
    model: 'small',
    apiKey: 'key',
    fetch,
    time,
    cache,
  });
  return { embeddings, asked, time };
}
const vectorOf = (text: string) => [text.length, 1];
const good = (input: string[]) =>
  Response.json({ data: input.map((text, index) => ({ index, embedding: vectorOf(text) })).reverse() });

describe('embeddings of an endpoint', () => {
  it('are asked for once a text, in batches, and come in the order of the texts', async () => {
    const { embeddings, asked } = open(good);
    const texts = Array.from({ length: 40 }, (_, index) => 'x'.repeat(index + 1));
    const made = await embeddings.of([...texts, null, 'x'], signal);
    if (!made.ok) throw new Error(made.code);
    expect(made.vectors.map((vector) => vector?.[0] ?? null)).toEqual([...texts.map(({ length }) => length), null, 1]);
    expect(asked.map(({ body }) => body.input.length)).toEqual([32, 8]);
    expect(asked[0]).toMatchObject({ url: 'http://model.test/v1/embeddings', body: { model: 'small' } });
    expect(asked[0]?.headers.get('authorization')).toBe('Bearer key');
    await embeddings.of(texts, signal);
    expect(asked.length).toBe(2);
  });

  it.each([
    ['as the endpoint counts them', { usage: { total_tokens: 5 } }, 10],
    ['at most as many as the texts can have, where it does not say', {}, 27],
    ['so, too, where it says something else', { usage: { total_tokens: 'many' } }, 27],
  ])('take tokens, %s; what is known takes none', async (_how, more, tokens) => {
    const { embeddings } = open(async (input) => Response.json({ ...(await good(input).json()), ...more }));
    const texts = Array.from({ length: 33 }, (_, index) => String.fromCharCode(65 + index));
    expect(await embeddings.of(texts, signal)).toMatchObject({ ok: true, tokens });
    expect(await embeddings.of(texts, signal)).toMatchObject({ ok: true, tokens: 0 });
  });

  it('take what the requests before the failing one took', async () => {
    let asked = 0;
    const { embeddings } = open((input) => {
      asked += 1;
      return asked === 1 ? good(input) : new Response('no', { status: 500 });
    });
    const texts = Array.from({ length: 33 }, (_, index) => String.fromCharCode(65 + index));
    expect(await embeddings.of(texts, signal)).toEqual({ ok: false, code: 'status_500', tokens: 26 });
  });

  it('have an address whatever form the model’s has', () => {
    expect(embeddingsAddress('http://a/v1/')).toBe('http://a/v1/embeddings');
    expect(embeddingsAddress('http://a/v1/chat/completions?v=2')).toBe('http://a/v1/embeddings?v=2');
  });

  it.each<[string, string, (input: string[]) => Response]>([
    ['an error', 'status_500', () => new Response('no', { status: 500 })],
    ['no such route', 'status_404', () => new Response('no', { status: 404 })],
    [
      'a redirect',
      'status_302',
      () => new Response(null, { status: 302, headers: { location: 'http://other.test/' } }),
    ],
    ['no JSON', 'not_embeddings', () => new Response('<html>')],
    ['too few', 'not_embeddings', () => Response.json({ data: [] })],
    [
      'the same twice',
      'not_embeddings',
      () => Response.json({ data: [0, 0].map((index) => ({ index, embedding: [1] })) }),
    ],
    [
      'of different lengths',
      'not_embeddings',
      () => Response.json({ data: [0, 1].map((index) => ({ index, embedding: Array(index + 1).fill(1) })) }),
    ],
    [
      'words for numbers',
      'not_embeddings',
      () => Response.json({ data: [0, 1].map((index) => ({ index, embedding: ['1'] })) }),
    ],
    [
      'nothing in it',
      'not_embeddings',
      () => Response.json({ data: [0, 1].map((index) => ({ index, embedding: [] })) }),
    ],
  ])('that come as %s are none, and the endpoint is left alone for a while', async (_name, code, answer) => {
    const { embeddings, asked, time } = open(answer);
    expect(await embeddings.of(['a', 'b'], signal)).toEqual({ ok: false, code, tokens: 0 });
    expect(await embeddings.of(['c', 'd'], signal)).toEqual({ ok: false, code, tokens: 0 });
    expect(asked.length).toBe(1);
    await time.run(time.wait(601_000, signal));
    await embeddings.of(['c', 'd'], signal);
    expect(asked.length).toBe(2);
  });
});

describe('the cache', () => {
  const key = (index: number) => index.toString(16).padStart(64, '0');

  it('outlives the process, holds numbers only, and asks for what it cannot read', () => {
    const kept = join(folder, 'kept');
    openEmbeddingCache(kept).set(key(1), Float32Array.from([0.5, -1]));
    expect([...(openEmbeddingCache(kept).get(key(1)) ?? [])]).toEqual([0.5, -1]);
    const file = join(kept, 'embeddings', `${key(1)}.f32`);
    expect(readFileSync(file).length).toBe(8);
    writeFileSync(file, 'odd');
    expect(openEmbeddingCache(kept).get(key(1))).toBeNull();
    expect(openEmbeddingCache(kept).get(key(2))).toBeNull();
  });

  it('stays within its bounds', () => {
    const bounded = join(folder, 'bounded');
    const cache = openEmbeddingCache(bounded, 20);
    for (let index = 0; index < 200; index += 1) cache.set(key(index), Float32Array.from([index]));
    expect(readdirSync(join(bounded, 'embeddings')).length).toBeLessThanOrEqual(40);
    expect(cache.get(key(199))?.[0]).toBe(199);
  });

  it('is in memory where no folder can be written', () => {
    writeFileSync(join(folder, 'file'), '');
    const cache = openEmbeddingCache(join(folder, 'file'));
    cache.set(key(1), Float32Array.from([1]));
    expect(cache.get(key(1))?.[0]).toBe(1);
  });
});

it('vectors of different lengths, or of nothing, are near nothing', () => {
  expect(cosine(Float32Array.from([1, 2]), Float32Array.from([1]))).toBe(0);
  expect(cosine(Float32Array.from([0, 0]), Float32Array.from([1, 1]))).toBe(0);
  expect(cosine(Float32Array.from([2, 0]), Float32Array.from([1, 0]))).toBeCloseTo(1);
});
