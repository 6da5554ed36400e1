import { randomInt } from 'node:crypto';
import type { Settings } from '../config/settings.ts';
import type { Log } from '../log/log.ts';
import type { Host } from '../program.ts';
import type { ShimClient } from '../shim-client/shim-client.ts';
import { openEmbeddingCache } from './embedding-cache.ts';
import { createEmbeddings, type Embeddings } from './embeddings.ts';
import { createRelatedFinder, type RelatedFinder } from './related-finder.ts';

const range = 2 ** 40;

/** What makes vectors of texts; null where the settings name no model for that. `folder` is null where nothing can be kept. */
export function openEmbeddings(
  { fetch, time }: Pick<Host, 'fetch' | 'time'>,
  { FAI_EMBEDDINGS_MODEL: model, FAI_MODEL_URL: url, FAI_MODEL_API_KEY: apiKey }: Settings,
  folder: string | null,
): Embeddings | null {
  if (model === undefined || url === undefined) return null;
  return createEmbeddings({ url, model, apiKey: apiKey ?? null, fetch, time, cache: openEmbeddingCache(folder) });
}

/** By embeddings where the settings name a model for them, by words otherwise. `folder` is null where nothing can be kept. */
export function openRelated(
  host: Pick<Host, 'fetch' | 'time'>,
  settings: Settings,
  client: ShimClient,
  folder: string | null,
  log: Log,
): RelatedFinder {
  const embeddings = openEmbeddings(host, settings, folder);
  return createRelatedFinder({
    client,
    embeddings,
    time: host.time,
    log,
    random: () => randomInt(range) / range,
  });
}
