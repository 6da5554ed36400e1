import { z } from 'zod';
import { exchange, type Fetch } from '../shim-client/exchange.ts';
import type { Time } from '../time.ts';
import { type EmbeddingCache, embeddingKey } from './embedding-cache.ts';

/** Makes vectors of texts. */
export interface Embeddings {
  /** One for each of `texts`, null for null; or why there are none, as a stable code. Never rejects. */
  of(texts: readonly (string | null)[], signal: AbortSignal): Promise<Vectors>;
}

export type Vectors = { ok: true; vectors: (Float32Array | null)[] } | { ok: false; code: string };

export interface EmbeddingsOptions {
  /** As `FAI_MODEL_URL`: with or without `/chat/completions`. */
  readonly url: string;
  readonly model: string;
  readonly apiKey: string | null;
  readonly fetch: Fetch;
  readonly time: Time;
  readonly cache: EmbeddingCache;
}

const maxAnswerBytes = 16 * 1_048_576;
const timeoutMs = 30_000;
const textsPerRequest = 32;
const maxDimensions = 8_192;
/** After a failure the endpoint is left alone for so long: each ticket would otherwise wait for it. */
const restMs = 600_000;

/** `POST {url}/embeddings`, as Ollama, llama.cpp, vLLM and hosted endpoints have it. */
const answerShape = z.object({
  data: z.array(z.object({ index: z.int().min(0), embedding: z.array(z.number()).min(1).max(maxDimensions) })),
});

/** Follows no redirect: key and texts are for this address only. Texts must have been scrubbed. */
export function createEmbeddings({ url, model, apiKey, fetch, time, cache }: EmbeddingsOptions): Embeddings {
  const address = embeddingsAddress(url);
  let restsUntil = 0;
  let lastCode = '';

  async function ask(texts: readonly string[], signal: AbortSignal): Promise<Float32Array[] | string> {
    const request = {
      method: 'POST' as const,
      url: address,
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(apiKey === null ? {} : { authorization: `Bearer ${apiKey}` }),
      },
      body: JSON.stringify({ model, input: texts }),
    };
    const sent = await exchange(fetch, request, { timeoutMs, maxAnswerBytes }, time, signal);
    if (!sent.ok) return sent.failure.code;
    if (sent.value.status !== 200) return `status_${sent.value.status}`;
    return readVectors(sent.value.text, texts.length) ?? 'not_embeddings';
  }

  return {
    async of(texts, signal) {
      const keyOf = (text: string) => embeddingKey(address, model, text);
      const found = new Map<string, Float32Array>();
      const missing = new Set<string>();
      for (const text of texts) {
        const known = text === null ? null : cache.get(keyOf(text));
        if (text !== null && known) found.set(text, known);
        else if (text !== null) missing.add(text);
      }
      if (missing.size > 0 && time.now() < restsUntil) return { ok: false, code: lastCode };
      const all = [...missing];
      for (let start = 0; start < all.length; start += textsPerRequest) {
        const batch = all.slice(start, start + textsPerRequest);
        const vectors = await ask(batch, signal);
        if (typeof vectors === 'string') {
          lastCode = vectors;
          if (!signal.aborted) restsUntil = time.now() + restMs;
          return { ok: false, code: vectors };
        }
        for (const [index, text] of batch.entries()) {
          const vector = vectors[index];
          if (!vector) continue;
          found.set(text, vector);
          cache.set(keyOf(text), vector);
        }
      }
      return { ok: true, vectors: texts.map((text) => (text === null ? null : (found.get(text) ?? null))) };
    },
  };
}

/** In the order of the request, whatever the order of the answer; null when it is not what was asked for. */
function readVectors(text: string, count: number): Float32Array[] | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const parsed = answerShape.safeParse(json);
  if (!parsed.success || parsed.data.data.length !== count) return null;
  const byIndex = new Map(parsed.data.data.map(({ index, embedding }) => [index, Float32Array.from(embedding)]));
  const vectors = Array.from({ length: count }, (_, index) => byIndex.get(index));
  const length = vectors[0]?.length;
  return vectors.every((vector) => vector !== undefined && vector.length === length)
    ? (vectors as Float32Array[])
    : null;
}

/** `{url}/embeddings`; a query stays. */
export function embeddingsAddress(url: string): string {
  const address = new URL(url);
  address.pathname = `${address.pathname.replace(/\/+$/, '').replace(/\/chat\/completions$/, '')}/embeddings`;
  return address.href;
}
