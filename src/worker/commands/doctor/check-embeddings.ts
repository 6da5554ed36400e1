import type { Settings } from '../../config/settings.ts';
import type { Host } from '../../program.ts';
import { openEmbeddings } from '../../related/open-related.ts';
import { doubtful, type Finding, good, quote } from './finding.ts';

/** Whether the model for embeddings answers, with two words; null where the settings name none. */
export async function checkEmbeddings(host: Host, settings: Settings, signal: AbortSignal): Promise<Finding | null> {
  const embeddings = openEmbeddings(host, settings, null);
  if (embeddings === null) return null;
  const name = quote(settings.FAI_EMBEDDINGS_MODEL ?? '');
  const made = await embeddings.of(['printer', 'invoice'], signal);
  if (made.ok) return good('Embeddings', `${name} answers, with ${made.vectors[0]?.length ?? 0} numbers a text.`);
  // The worker starts all the same: words do where there are no vectors.
  const says = `${name}: ${made.code.replaceAll('_', ' ')}. Until it answers, related tickets are compared by their words.`;
  return doubtful('Embeddings', says);
}
