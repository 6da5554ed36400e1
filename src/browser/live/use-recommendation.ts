import type { PageRecommendation } from '../../contract/page-data.ts';
import { copy } from '../clipboard/copy.ts';
import type { CaretMemory } from '../host/caret-memory.ts';
import { insertIntoNote, insertIntoReply } from '../host/reply-editor.ts';
import { nodesToHtml } from '../markdown/nodes-to-html.ts';
import { nodesToText } from '../markdown/nodes-to-text.ts';
import { parseMarkdown } from '../markdown/parse-markdown.ts';
import type { Talk } from './talk.ts';

/** What a person does with a recommendation, by the name the helpdesk is told. */
export type Use = 'inserted' | 'copied' | 'noted';

export type AskingReason = 'outdated' | 'internal_sources';

/** Why a person is asked once more before using it; empty when there is no reason. */
export function reasonsToAsk({ status, sources }: PageRecommendation, use: Use): AskingReason[] {
  const reasons: AskingReason[] = [];
  if (status === 'outdated' || status === 'retired') reasons.push('outdated');
  // A note stays inside.
  if (use !== 'noted' && sources.some((source) => source.internal)) reasons.push('internal_sources');
  return reasons;
}

/**
 * Puts the recommendation into the reply, the note or the clipboard, made from the same parsed text that is shown.
 * Answers what came of it.
 */
export async function useRecommendation({ body }: PageRecommendation, use: Use, caret: CaretMemory): Promise<Talk> {
  const nodes = parseMarkdown(body);
  const content = { html: nodesToHtml(nodes), text: nodesToText(nodes) };
  if (use === 'copied') return { is: (await copy(content)) ? 'copied' : 'not_copied' };
  const insertion = use === 'inserted' ? insertIntoReply(content, caret) : insertIntoNote(content, caret);
  return insertion ? { is: use, insertion } : { is: 'no_editor' };
}
