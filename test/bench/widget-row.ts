import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mountAttributes, mountId } from '../../src/contract/mount.ts';
import { type PageData, pageData } from '../../src/contract/page-data.ts';
import { english } from '../../src/contract/strings.ts';
import { inlineJson } from '../../src/demo/page-data/inline.ts';

/** The benchmark's fixture, as far as it is shown. */
interface Fixture {
  ticket: { id: number };
  summary: {
    headline: string;
    body: string;
    bullets: string[];
    entities: { name: string; count: number }[];
    timeline: { type: string; at: string }[];
    sources: { id: number }[];
    model: string;
    createdAt: string;
  };
  recommendation: {
    actions: {
      id: string;
      title: string;
      confidence: number;
      text: string | { value: string };
      sources: { id: number; author: string }[];
      url: string | null;
    }[];
    rationale: string;
  };
}

/**
 * Name of the row's folder. The benchmark serves a row's files under it, so that with `/` for a base the staff route
 * `assets/…` is where a script that is loaded later looks for it.
 */
export const rowName = 'assets';

/** `row.json` for our built bundle: the mount with the fixture as page data, before the tabs of the ticket's thread. */
export function widgetRow(pluginFolder: string, fixture: Fixture, version: string): Record<string, unknown> {
  const { entry, files } = JSON.parse(readFileSync(join(pluginFolder, 'assets.json'), 'utf8'));
  const names = Object.keys(files);
  const data = pageDataOf(fixture);
  const attributes = {
    id: mountId,
    [mountAttributes.ticketId]: data.ticketId,
    [mountAttributes.base]: '/',
    [mountAttributes.language]: 'en-US',
    [mountAttributes.person]: '0123456789ab',
    [mountAttributes.closed]: '',
  };
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
  return {
    title: `these panels ${version}, page data inlined`,
    ready: 'section[data-panel]',
    files: names.map((name) => join(pluginFolder, name)),
    lazy: names.filter((name) => name !== entry),
    html:
      `<div${written.join('')} hidden><script type="application/json">${inlineJson(data, '', english)}</script></div>` +
      '<ul class="tabs clean threads" id="ticket_tabs"></ul>',
  };
}

/** The fixture's texts in the shape of our page data: nothing is left out that the other rows show. */
function pageDataOf({ ticket, summary, recommendation }: Fixture): PageData {
  const entryIds = summary.sources.map(({ id }) => id);
  const origin = {
    language: 'en',
    generatedAt: summary.createdAt,
    generatedAtText: '11/20/26 10:00 AM',
    basedOnEntryId: Math.max(...entryIds),
    model: { provider: 'bench', name: summary.model },
    rating: null,
  };
  const item = (text: string) => ({ text, entryIds, support: 'supported' });
  return pageData.parse({
    schema: 1,
    ticketId: ticket.id,
    revision: 'fixture',
    summary: {
      gist: summary.headline,
      sections: [
        { kind: 'request', title: null, items: [item(summary.body)] },
        { kind: 'state', title: null, items: summary.bullets.map(item) },
        {
          kind: 'done',
          title: null,
          items: summary.timeline.map(({ at, type }) => item(`${at.slice(0, 10)} ${type}`)),
        },
        { kind: 'other', title: null, items: summary.entities.map(({ name, count }) => item(`${name} (${count})`)) },
      ],
      body: null,
      nextStep: { kind: 'reply', text: recommendation.rationale },
      warnings: [],
      coverage: { covered: 2, total: 2, newMessages: 0, newResponses: 0, newNotes: 0, firstNewEntryId: null },
      ...origin,
    },
    recommendations: recommendation.actions.map(({ id, title, confidence, text, sources, url }) => ({
      id,
      kind: 'reply',
      title,
      body: typeof text === 'string' ? text : text.value,
      confidence: { level: confidence > 0.7 ? 'high' : 'medium', reason: `${Math.round(confidence * 100)} %` },
      rationale: recommendation.rationale,
      sources: [
        ...sources.map((one) => ({ kind: 'entry', id: String(one.id), title: one.author, url: null, internal: false })),
        ...(url ? [{ kind: 'url', id: null, title: url, url, internal: false }] : []),
      ],
      status: 'open',
      ...origin,
    })),
    recommendationsComplete: true,
    pending: null,
    can: { reply: true, note: true, rate: true, refresh: true },
    settings: { panels: ['summary', 'recommendations'], initialState: 'remember' },
  });
}
