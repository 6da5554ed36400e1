import { createHash } from 'node:crypto';
import { limits } from '../contract/limits.ts';
import type { Ticket, TicketEntry } from '../contract/ticket.ts';
import type { Analyst, Insights } from './analyst.ts';

/** The one place that says who reads the tickets: the model of the settings behind what prepares and checks. */
export function createAnalyst(): Analyst {
  return {
    model: { provider: 'extractive', name: 'first-sentences' },
    isRemote: false,
    probe: async () => null,
    prepare(ticket) {
      const text = ticket.entries.map((entry) => `${entry.entryId} ${entry.type}: ${plainText(entry)}`).join('\n\n');
      return {
        fingerprint: createHash('sha256')
          .update(JSON.stringify([ticket.status, ticket.subject, text]))
          .digest('hex'),
        textChars: text.length,
        tokensAtMost: 0,
        wouldBeSent: () => text,
        analyse: async () => ({ ok: true, insights: insightsOf(ticket), tokens: { input: 0, output: 0 } }),
      };
    },
  };
}

/** What each customer's message says first, newest last. */
function insightsOf({ entries, subject, language }: Ticket): Insights {
  const said = entries.filter(({ type }) => type === 'M').slice(-limits.itemsPerSection);
  const items = said.flatMap((entry) => {
    const text = cut(firstSentence(plainText(entry)), limits.itemChars);
    return text === '' ? [] : [{ text, entryIds: [entry.entryId], support: 'supported' as const }];
  });
  const gist = cut(items.at(-1)?.text ?? subject, limits.gistChars) || '…';
  const sections = items.length === 0 ? [] : [{ kind: 'request' as const, items }];
  return { language: language ?? 'en', summary: { gist, sections }, recommendations: [] };
}

function plainText({ body, format }: TicketEntry): string {
  const text = format === 'html' ? body.replaceAll(/<[^>]*>/g, ' ') : body;
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** A greeting is no sentence worth reading. */
function firstSentence(text: string): string {
  const sentences = text.match(/[^.!?]+[.!?]*/g) ?? [];
  return (sentences.find((one) => one.trim().length > 20) ?? text).trim();
}

function cut(text: string, maxChars: number): string {
  const chars = [...text];
  return chars.length <= maxChars ? text : `${chars.slice(0, maxChars - 1).join('')}…`;
}
