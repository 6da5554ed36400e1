import type { APIResponse } from 'playwright-core';
import type { PageData } from '../../src/contract/page-data.ts';
import type { Host } from './hosts/host.ts';
import { insightsUrl } from './page/ticket-page.ts';
import type { Visit } from './page/visit.ts';

export type Action = 'rating' | 'outcome' | 'refresh' | 'questions';

/** How to send something else than a well-made request of our own page. */
export interface PostChanges {
  /** Headers to add or replace; undefined leaves one out. */
  headers?: Record<string, string | undefined>;
  /** Behind the path, with its `?`. */
  query?: string;
}

/** One person's staff routes, used without the panels. */
export interface StaffActions {
  /** Posts JSON with the token of the person's session; undefined sends no body, text and bytes are sent as they are. */
  post(ticketId: number, action: Action, body?: unknown, changes?: PostChanges): Promise<APIResponse>;
  /** Page data as this person gets it; throws when there is none. */
  data(ticketId: number): Promise<PageData>;
  /** A recommendation of the page data as this person gets it. */
  recommendation(ticketId: number, id: string): Promise<PageData['recommendations'][number]>;
}

/** The staff routes for whoever is logged in in a window. */
export async function staffActions({ page }: Visit, host: Pick<Host, 'url'>): Promise<StaffActions> {
  const { request } = page;
  const html = await (await request.get(`${host.url}scp/tickets.php`)).text();
  const token = /name="csrf_token" content="([^"]+)"/.exec(html)?.[1];

  const actions: StaffActions = {
    post(ticketId, action, body, { headers = {}, query = '' } = {}) {
      const all: Record<string, string | undefined> = { 'x-csrftoken': token, ...headers };
      if (body !== undefined) all['content-type'] ??= 'application/json';
      const sent = Object.entries(all).filter((one): one is [string, string] => one[1] !== undefined);
      const data = typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body);
      return request.post(`${host.url}scp/ajax.php/fai/tickets/${ticketId}/${action}${query}`, {
        headers: Object.fromEntries(sent),
        // As bytes: Playwright would make JSON of a text once more.
        ...(data !== undefined && { data: Buffer.from(data) }),
      });
    },
    async data(ticketId) {
      const answer = await request.get(insightsUrl(host, ticketId));
      if (answer.status() !== 200) throw new Error(`page data of ticket ${ticketId}: ${answer.status()}`);
      return answer.json();
    },
    async recommendation(ticketId, id) {
      const found = (await actions.data(ticketId)).recommendations.find((one) => one.id === id);
      if (!found) throw new Error(`no recommendation ${id}`);
      return found;
    },
  };
  return actions;
}
