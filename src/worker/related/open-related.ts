import { randomInt } from 'node:crypto';
import type { Settings } from '../config/settings.ts';
import type { Log } from '../log/log.ts';
import type { Host } from '../program.ts';
import type { ShimClient } from '../shim-client/shim-client.ts';
import { openEmbeddingCache } from './embedding-cache.ts';
import { createEmbeddings } from './embeddings.ts';
import { createRelatedFinder, type RelatedFinder } from './related-finder.ts';

const range = 2 ** 40;

/** By embeddings where the settings name a model for them, by words otherwise. `folder` is null where nothing can be kept. */
export function openRelated(
  { fetch, time }: Pick<Host, 'fetch' | 'time'>,
  settings: Settings,
  client: ShimClient,
  folder: string | null,
  log: Log,
): RelatedFinder {
  const { FAI_EMBEDDINGS_MODEL: model, FAI_MODEL_URL: url, FAI_MODEL_API_KEY: apiKey = null } = settings;
  const embeddings =
    model === undefined || url === undefined
      ? null
      : createEmbeddings({ url, model, apiKey, fetch, time, cache: openEmbeddingCache(folder) });
  return createRelatedFinder({ client, embeddings, time, log, random: () => randomInt(range) / range });
}
