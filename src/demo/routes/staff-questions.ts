import { type PageQuestions, questionRequest } from '../../contract/kinds/questions.ts';
import { jsonAnswer, problemAnswer } from '../http/answers.ts';
import type { Answer, Incoming, Route } from '../http/exchange.ts';
import { readJsonBody } from '../http/json-body.ts';
import { timeText } from '../page-data/time-text.ts';
import type { PageLanguage } from '../pages/language.ts';
import type { View } from '../pages/view.ts';
import type { StoredQuestion } from '../store/question-store.ts';
import { visibleEntryId } from '../store/thread.ts';
import type { Ticket } from '../store/ticket.ts';
import type { World } from '../world.ts';
import { isFromOurPage } from './staff-actions.ts';
import { askedOf } from './staff-insights.ts';

/** `GET` and `POST scp/ajax.php/fai/tickets/{id}/questions`: refused with 403 where it is switched off, as in the shim. */
export function staffQuestionsRoute(world: World): Route {
  return async (incoming) => {
    const id = /^\/scp\/ajax\.php\/fai\/tickets\/([1-9][0-9]{0,9})\/questions$/.exec(incoming.path)?.[1];
    if (id === undefined) return null;
    const { method } = incoming;
    if (method !== 'GET' && method !== 'POST') {
      return problemAnswer('method_not_allowed', { headers: { Allow: 'GET, POST' } });
    }
    if (method === 'POST' && !isFromOurPage(incoming, world)) return problemAnswer('forbidden');
    const asked = askedOf(incoming, Number(id), world);
    if (!asked) return problemAnswer('not_found');
    if (!asked.view.settings.kinds.includes('questions')) return problemAnswer('forbidden');
    return (
      (method === 'POST' && (await refuse(incoming, asked, world))) || jsonAnswer(contentOf(asked, world), noStore)
    );
  };
}

const noStore = { 'Cache-Control': 'private, no-store' };

/** Asks; null when it was taken. */
async function refuse(
  incoming: Incoming,
  { ticket: { ticketId }, view }: { ticket: Ticket; view: View },
  world: World,
): Promise<Answer | null> {
  const { value, refusal } = await readJsonBody(incoming, questionRequest);
  if (refusal) return refusal;
  const question = value.question.replace(/^[\s\p{Z}]+|[\s\p{Z}]+$/gu, '');
  if (question === '') {
    return problemAnswer('validation', { errors: [{ pointer: '/question', rule: 'minLength' }] });
  }
  const asked = { ticketId, person: view.person.key, question, language: view.language };
  const waitSeconds = world.questions.ask(asked, view.settings.questionsPerHour);
  if (waitSeconds > 0) {
    return problemAnswer('too_many_requests', { headers: { 'Retry-After': String(waitSeconds) } });
  }
  world.changed(ticketId, 'question');
  return null;
}

function contentOf({ ticket, view }: { ticket: Ticket; view: View }, { questions }: World): PageQuestions {
  return {
    questions: questions.of(ticket.ticketId, view.person.key).map((one) => pageQuestion(one, ticket, view.language)),
    ...questions.allowance(view.person.key, view.settings.questionsPerHour),
  };
}

function pageQuestion(
  { questionId: id, question, askedAt, language, answer }: StoredQuestion,
  ticket: Ticket,
  pageLanguage: PageLanguage,
): PageQuestions['questions'][number] {
  return {
    id,
    question,
    state: answer?.state ?? 'waiting',
    askedAt: askedAt.toISOString(),
    askedAtText: timeText(askedAt, pageLanguage),
    body: answer?.body ?? null,
    language: answer?.language ?? language,
    entryIds: (answer?.entryIds ?? []).map((entryId) => visibleEntryId(ticket.entries, entryId) ?? entryId),
    support: answer?.support ?? 'unchecked',
    sources: answer?.sources ?? [],
    answeredAt: answer?.generatedAt ?? null,
    answeredAtText: answer ? timeText(new Date(answer.generatedAt), pageLanguage) : null,
    model: answer?.model ?? null,
  };
}
