import { z } from 'zod';
import { tokensAtMostIn } from '../models/openai-compatible/count-tokens.ts';
import { exchange, type Fetch } from '../shim-client/exchange.ts';
import type { Time } from '../time.ts';
import { type EmbeddingCache, embeddingKey } from './embedding-cache.ts';

/** Makes vectors of texts. */
export interface Embeddings {
  /**
   * One for each of `texts`, null for null; or why there are none, as a stable code. Either way the tokens it took: as the
   * endpoint counts them, or at most so many where it does not. Never rejects.
   */
  of(texts: readonly (string | null)[], signal: AbortSignal): Promise<Vectors>;
}

export type Vectors = ({ ok: true; vectors: (Float32Array | null)[] } | { ok: false; code: string }) & {
  tokens: number;
};

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
  usage: z
    .object({ total_tokens: z.int().min(0) })
    .nullish()
    .catch(null),
});

/** Follows no redirect: key and texts are for this address only. Texts must have been scrubbed. */
export function createEmbeddings({ url, model, apiKey, fetch, time, cache }: EmbeddingsOptions): Embeddings {
  const address = embeddingsAddress(url);
  let restsUntil = 0;
  let lastCode = '';

  async function ask(texts: readonly string[], signal: AbortSignal): Promise<Batch | string> {
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
    return readBatch(sent.value.text, texts) ?? 'not_embeddings';
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
      if (missing.size > 0 && time.now() < restsUntil) return { ok: false, code: lastCode, tokens: 0 };
      const all = [...missing];
      let tokens = 0;
      for (let start = 0; start < all.length; start += textsPerRequest) {
        const batch = all.slice(start, start + textsPerRequest);
        const made = await ask(batch, signal);
        if (typeof made === 'string') {
          lastCode = made;
          if (!signal.aborted) restsUntil = time.now() + restMs;
          return { ok: false, code: made, tokens };
        }
        tokens += made.tokens;
        for (const [index, text] of batch.entries()) {
          const vector = made.vectors[index];
          if (!vector) continue;
          found.set(text, vector);
          cache.set(keyOf(text), vector);
        }
      }
      return { ok: true, tokens, vectors: texts.map((text) => (text === null ? null : (found.get(text) ?? null))) };
    },
  };
}

interface Batch {
  vectors: Float32Array[];
  tokens: number;
}

/** In the order of the request, whatever the order of the answer; null when it is not what was asked for. */
function readBatch(text: string, texts: readonly string[]): Batch | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const parsed = answerShape.safeParse(json);
  if (!parsed.success || parsed.data.data.length !== texts.length) return null;
  const byIndex = new Map(parsed.data.data.map(({ index, embedding }) => [index, Float32Array.from(embedding)]));
  const vectors = texts.flatMap((_, index) => byIndex.get(index) ?? []);
  const length = vectors[0]?.length;
  if (vectors.length !== texts.length || vectors.some((vector) => vector.length !== length)) return null;
  return { vectors, tokens: parsed.data.usage?.total_tokens ?? tokensAtMostIn(texts.join('\n')) };
}

/** `{url}/embeddings`; a query stays. */
export function embeddingsAddress(url: string): string {
  const address = new URL(url);
  address.pathname = `${address.pathname.replace(/\/+$/, '').replace(/\/chat\/completions$/, '')}/embeddings`;
  return address.href;
}
