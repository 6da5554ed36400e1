import type { PageData } from '../../contract/page-data.ts';
import type { FirstPaint } from '../handover.ts';
import { csrfToken } from '../host/selectors.ts';
import { pageDataOf, parseVisibleJson } from '../parse-page-data.ts';

/** What asking the shim came to. */
export type Answer =
  | { is: 'data'; data: PageData }
  /** Nothing new. */
  | { is: 'unchanged' }
  /** 202 to a wish for a new analysis. */
  | { is: 'accepted'; pending: PageData['pending'] }
  /** This person may not see the ticket, or no longer. */
  | { is: 'gone' }
  /** Asked too often; good again after so many seconds. */
  | { is: 'too_soon'; seconds: number }
  /** Refused for good: sending it once more changes nothing. */
  | { is: 'refused' }
  /** The network, the server or the shape is wrong: it may work later. */
  | { is: 'failed' };

/** What asking for the content of a panel came to. */
export type ContentAnswer = { is: 'content'; content: unknown } | { is: 'gone' } | { is: 'failed' };

type Asker = Pick<FirstPaint, 'facts' | 'environment' | 'end'>;

/** The longest that a `Retry-After` is believed, in seconds; a timer of the browser cannot wait for more than 24 days. */
const longestWait = 86_400;

/** Waits no longer for an answer, in milliseconds. */
const timeoutMs = 20_000;

/** Asks for the page data of the mount's ticket (contract, section 3), unless it still has this `revision`. */
export function getInsights(asker: Asker, revision: string | null): Promise<Answer> {
  const headers = revision === null ? {} : { 'If-None-Match': `"${revision}"` };
  return ask(asker, asker.facts.data.ticketId, 'insights', { headers });
}

/** Asks the staff route of a panel for its content, whose shape is the panel's to check. */
export function getContent(asker: Asker, name: string): Promise<ContentAnswer> {
  return send(asker, asker.facts.data.ticketId, name, {}, { is: 'failed' }, async (response) => {
    const content = parseVisibleJson(await response.text());
    if (response.status === 200 && content !== undefined) return { is: 'content', content };
    // As `read` has it.
    return { is: isGone(response.status, hasCode(content), true) ? 'gone' : 'failed' };
  });
}

/** What came of sending something to the staff route of a panel, which answers with its content. */
export type SentAnswer = ContentAnswer | Extract<Answer, { is: 'too_soon' | 'refused' }>;

/** Sends `body` to the staff route of a panel, with the token core gave the page. */
export function postContent(asker: Asker, name: string, body: object): Promise<SentAnswer> {
  const init = { method: 'POST', headers: headersOfPost(), body: JSON.stringify(body) };
  return send<SentAnswer>(asker, asker.facts.data.ticketId, name, init, { is: 'failed' }, async (response) => {
    const { status } = response;
    if (status === 429) return { is: 'too_soon', seconds: secondsToWait(response) };
    const content = parseVisibleJson(await response.text());
    if (status === 200 && content !== undefined) return { is: 'content', content };
    const isOurs = hasCode(content);
    if (isGone(status, isOurs, false) && status === 404) return { is: 'gone' };
    return { is: isOurs && status < 500 ? 'refused' : 'failed' };
  });
}

/** Sends what a person does (contract, section 3: `rating`, `outcome`, `refresh`), with the token core gave the page. */
export function postAction(asker: Asker, ticketId: number, path: string, body: object): Promise<Answer> {
  const headers = headersOfPost();
  // Kept alive: what is said with the last click on a page still arrives.
  return ask(asker, ticketId, path, { method: 'POST', headers, body: JSON.stringify(body), keepalive: true });
}

function headersOfPost() {
  return { 'Content-Type': 'application/json', 'X-CSRFToken': csrfToken() };
}

function ask(asker: Asker, ticketId: number, path: string, init: RequestInit): Promise<Answer> {
  const isReading = init.method !== 'POST';
  return send<Answer>(asker, ticketId, path, init, { is: 'failed' }, (response) =>
    read(response, ticketId, asker.facts.data, isReading),
  );
}

/** Follows no redirect: a proxy's login page is no answer. Never rejects: `failed` it is when no answer can be read. */
async function send<Result>(
  { facts, environment, end }: Asker,
  ticketId: number,
  path: string,
  init: RequestInit,
  failed: Result,
  readResponse: (response: Response) => Promise<Result>,
): Promise<Result> {
  const own = new AbortController();
  const stop = () => own.abort();
  end.signal.addEventListener('abort', stop);
  environment.after(timeoutMs, stop, own.signal);
  try {
    const response = await environment.fetch(`${facts.base}tickets/${ticketId}/${path}`, {
      ...init,
      headers: { Accept: 'application/json', ...init.headers },
      credentials: 'same-origin',
      redirect: 'error',
      signal: own.signal,
    });
    return await readResponse(response);
  } catch {
    return failed; // offline, aborted, redirected
  } finally {
    end.signal.removeEventListener('abort', stop);
    own.abort();
  }
}

/** What a 429 says; a minute when it says nothing, or a date. */
function secondsToWait({ headers }: Response): number {
  const seconds = Number(headers.get('Retry-After')) || 60;
  return Math.min(Math.max(Math.ceil(seconds), 1), longestWait);
}

async function read(response: Response, ticketId: number, shown: PageData, isReading: boolean): Promise<Answer> {
  const { status } = response;
  if (status === 304) return { is: 'unchanged' };
  if (status === 429) return { is: 'too_soon', seconds: secondsToWait(response) };
  const content = parseVisibleJson(await response.text());
  if (status === 202) {
    const { pending } = content as Partial<PageData>;
    const data = pageDataOf({ ...shown, pending }, shown.ticketId);
    return data ? { is: 'accepted', pending: data.pending } : { is: 'failed' };
  }
  if (status === 200) {
    const data = pageDataOf(content, ticketId);
    return data ? { is: 'data', data } : { is: 'failed' };
  }
  const isOurs = hasCode(content);
  if (isGone(status, isOurs, isReading)) return { is: 'gone' };
  return isOurs && status < 500 ? { is: 'refused' } : { is: 'failed' };
}

/** Of what we refuse the answer is a problem of ours; anything else with 4xx is core's or a proxy's. */
function hasCode(content: unknown): boolean {
  return typeof (content as { code?: unknown } | undefined)?.code === 'string';
}

/**
 * Core's own 403 is "Must login" (scp/ajax.php): what was said waits until somebody has, and nothing more is shown. Its 404
 * is that of a plugin that is switched off, perhaps only while a newer one is copied.
 */
function isGone(status: number, isOurs: boolean, isReading: boolean): boolean {
  return (status === 404 || (status === 403 && !isOurs)) && (isReading || isOurs);
}
