import { answersWriteBack } from '../../contract/kinds/questions.ts';
import { jsonAnswer, problemAnswer } from '../http/answers.ts';
import type { Route } from '../http/exchange.ts';
import { readJsonBody } from '../http/json-body.ts';
import { grantedScopes, unauthorized } from '../machine/grant.ts';
import type { World } from '../world.ts';

const routes = {
  questions: { method: 'GET', scope: 'tickets:read' },
  answers: { method: 'PUT', scope: 'insights:write' },
} as const;
const noStore = { 'Cache-Control': 'no-store' };

/** `GET api/http.php/fai/v1/tickets/{id}/questions` and `PUT …/answers` (contract, section 4). */
export function machineQuestionsRoute(world: World): Route {
  return async (incoming) => {
    const found = /^\/api\/http\.php\/fai\/v1\/tickets\/([1-9][0-9]{0,9})\/(questions|answers)$/.exec(incoming.path);
    if (!found) return null;
    const granted = await grantedScopes(incoming, world);
    if (!granted) return unauthorized();
    const { method, scope } = routes[found[2] as keyof typeof routes];
    if (incoming.method !== method) return problemAnswer('method_not_allowed', { headers: { Allow: method } });
    if (!granted.has(scope)) return problemAnswer('insufficient_scope');
    const ticketId = Number(found[1]);
    if (!world.helpdesk.ticket(ticketId)) return problemAnswer('not_found');
    if (method === 'GET') {
      const questions = world.questions.open(ticketId).map(({ questionId, question, askedAt, language }) => ({
        questionId,
        question,
        askedAt: askedAt.toISOString(),
        language,
      }));
      return jsonAnswer({ questions }, noStore);
    }
    const { value, refusal } = await readJsonBody(incoming, answersWriteBack);
    if (refusal) return refusal;
    if (value.leaseToken !== undefined && !world.queue.admits(ticketId, value.leaseToken)) {
      return problemAnswer('lease_lost');
    }
    world.questions.answer(ticketId, value);
    return { status: 204, headers: noStore, body: '' };
  };
}
