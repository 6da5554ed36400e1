import { z } from 'zod';
import { type Outcome, outcomeRequest, ratingRequest } from '../../contract/staff-actions.ts';
import { jsonAnswer, problemAnswer } from '../http/answers.ts';
import type { Answer, Incoming, Route } from '../http/exchange.ts';
import { readJsonBody } from '../http/json-body.ts';
import { abilities } from '../page-data/abilities.ts';
import { pageDataForView } from '../page-data/for-view.ts';
import type { View } from '../pages/view.ts';
import type { InsightName } from '../store/staff-marks.ts';
import { visibleEntries } from '../store/thread.ts';
import type { Ticket } from '../store/ticket.ts';
import type { World } from '../world.ts';
import { askedOf, pageDataAnswer } from './staff-insights.ts';

interface Asked {
  ticket: Ticket;
  view: View;
}

type Action = (incoming: Incoming, asked: Asked, world: World) => Answer | Promise<Answer>;

const actions: Record<string, Action> = { refresh, rating, outcome };
const noStore = { 'Cache-Control': 'no-store' };

/** `POST scp/ajax.php/fai/tickets/{id}/refresh`, `…/rating` and `…/outcome` (contract, section 3). */
export function staffActionsRoute(world: World): Route {
  return (incoming) => {
    const found = /^\/scp\/ajax\.php\/fai\/tickets\/([1-9][0-9]{0,9})\/(refresh|rating|outcome)$/.exec(incoming.path);
    const action = actions[found?.[2] ?? ''];
    if (!found || !action) return null;
    if (incoming.method !== 'POST') return problemAnswer('method_not_allowed', { headers: { Allow: 'POST' } });
    if (!isFromOurPage(incoming, world)) return problemAnswer('forbidden');
    const asked = askedOf(incoming, Number(found[1]), world);
    return asked ? action(incoming, asked, world) : problemAnswer('not_found');
  };
}

/** Core checks its token only where PHP finds a form (scp/staff.inc.php), so a route that takes JSON has to do it. */
export function isFromOurPage({ headers }: Incoming, world: World): boolean {
  // A browser says who asks (W3C, Fetch Metadata); one that is too old to say it still needs the token.
  const site = String(headers['sec-fetch-site'] ?? 'same-origin');
  return ['same-origin', 'none'].includes(site) && headers['x-csrftoken'] === world.formToken;
}

async function refresh(incoming: Incoming, { ticket: { ticketId }, view }: Asked, world: World): Promise<Answer> {
  if (!view.settings.allowRefresh) return problemAnswer('forbidden');
  const refusal = await refuseContent(incoming);
  if (refusal) return refusal;
  const answer = world.analyses.ask(ticketId, view.settings.refreshSeconds);
  if ('retryAfterSeconds' in answer) {
    return problemAnswer('too_many_requests', { headers: { 'Retry-After': String(answer.retryAfterSeconds) } });
  }
  world.changed(ticketId, 'refresh');
  return { ...jsonAnswer(answer, noStore), status: 202 };
}

async function rating(incoming: Incoming, { ticket, view }: Asked, world: World): Promise<Answer> {
  if (!view.settings.allowRating) return problemAnswer('forbidden');
  const { value, refusal } = await readJsonBody(incoming, ratingRequest);
  if (refusal) return refusal;
  const insight = insightOf(ticket.ticketId, value.target, world);
  if (!insight) return unknown('/target', 'insightOfTicket');
  world.marks.rate(view.person.key, ticket.ticketId, insight, value.rating);
  return pageDataAnswer(pageDataForView(ticket, view, world));
}

async function outcome(incoming: Incoming, { ticket, view }: Asked, world: World): Promise<Answer> {
  const { value, refusal } = await readJsonBody(incoming, outcomeRequest);
  if (refusal) return refusal;
  if (!mayDo(value.outcome, ticket, view)) return problemAnswer('forbidden');
  const insight = recommendationOf(ticket.ticketId, value.recommendationId, world);
  if (!insight) return unknown('/recommendationId', 'recommendationOfTicket');
  const newestEntry = visibleEntries(ticket.entries).at(-1) ?? null;
  world.marks.setOutcome(ticket.ticketId, insight, value.outcome, newestEntry);
  return pageDataAnswer(pageDataForView(ticket, view, world));
}

/** Copying, dismissing and restoring change no ticket: whoever sees the panel may. */
function mayDo(outcome: Outcome, ticket: Ticket, view: View): boolean {
  const may = abilities(ticket, view);
  if (outcome === 'inserted') return may.reply;
  return outcome === 'noted' ? may.note : true;
}

/** A request for an analysis says nothing: it has no body, or `{}`. */
async function refuseContent(incoming: Incoming): Promise<Answer | null> {
  const { 'content-type': type, 'content-length': length = '0', 'transfer-encoding': encoding } = incoming.headers;
  if (type === undefined && length === '0' && encoding === undefined) return null;
  return (await readJsonBody(incoming, z.strictObject({}))).refusal;
}

/** The stored text that `target` names; null when there is none, or none any more. */
function insightOf(ticketId: number, target: string, world: World): InsightName | null {
  if (target !== 'summary') return recommendationOf(ticketId, target, world);
  const { summary } = world.insights.read(ticketId);
  return summary && { target, generatedAt: summary.generatedAt };
}

function recommendationOf(ticketId: number, id: string, world: World): InsightName | null {
  const stored = world.insights.read(ticketId).recommendations.find((one) => one.content.id === id);
  return stored ? { target: id, generatedAt: stored.generatedAt } : null;
}

function unknown(pointer: string, rule: string): Answer {
  return problemAnswer('validation', { errors: [{ pointer, rule }] });
}
