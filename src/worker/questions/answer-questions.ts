import type { AnswersWriteBack } from '../../contract/kinds/questions.ts';
import { limits } from '../../contract/limits.ts';
import type { Lease } from '../../contract/queue.ts';
import type { Ticket } from '../../contract/ticket.ts';
import type { PreparedQuestion, QuestionOutcome } from '../analyst.ts';
import type { LoopContext } from '../loop/handle-lease.ts';
import { modelKey } from '../loop/is-unchanged.ts';
import type { ShimFailure } from '../shim-client/result.ts';
import { withTimeLimit } from '../time-limit.ts';

/** How the work on a ticket's questions ended. What was answered before a failure stays answered. */
export type QuestionsEnd =
  | { did: 'answered'; count: number; tokens: number }
  | { did: 'failed'; code: string; final: boolean; retryAfterSeconds: number | null }
  /** The helpdesk did not take an answer, or did not tell what was asked. */
  | { did: 'refused'; failure: ShimFailure }
  | { did: 'stopped' };

type Failed = Extract<QuestionsEnd, { did: 'failed' }>;

/** An event is tried so often (php-shim/lib/Fai/Store/Queue/TakeTickets.php, MAX_ATTEMPTS): whoever asked must hear of the end. */
const lastAttempt = 5;
/** One question may be at fault for its failure; that the next fails as well says that it is the model. */
const failuresBeforeStop = 2;
/** More than a helpdesk hands out at once, so that a ticket that is asked about all the time is left for others. */
const maxRounds = 5;
/** A person waits: shorter than an analysis. */
const answerLimitMs = 300_000;

/** Answers what staff have asked about a ticket, each question by itself and written back at once. */
export async function answerQuestions(
  lease: Lease,
  ticket: Ticket,
  context: LoopContext,
  signal: AbortSignal,
): Promise<QuestionsEnd> {
  const { client } = context;
  const seen = new Set<number>();
  let tokens = 0;
  let failure: Failed | null = null;
  let failures = 0;
  for (let round = 0; round < maxRounds; round += 1) {
    const open = await client.questions(lease.ticketId, signal);
    if (!open.ok) return open.failure.code === 'not_found' ? nothing : { did: 'refused', failure: open.failure };
    const fresh = open.value.questions.filter(({ questionId }) => !seen.has(questionId));
    if (fresh.length === 0) break;
    for (const asked of fresh) {
      seen.add(asked.questionId);
      const outcome = await answerOne(lease, context.analyst.prepareQuestion(ticket, asked), ticket, context, signal);
      if (signal.aborted) return { did: 'stopped' };
      tokens += outcome.ok ? outcome.tokens.input + outcome.tokens.output : 0;
      if (!outcome.ok && !outcome.final && lease.attempt < lastAttempt) {
        failure ??= { did: 'failed', ...failureOf(outcome) };
        failures += 1;
        if (failures === failuresBeforeStop) return failure;
        continue;
      }
      const body: AnswersWriteBack = {
        generatedAt: new Date(client.now()).toISOString(),
        model: outcome.ok ? outcome.model : context.analyst.model,
        leaseToken: lease.leaseToken,
        answers: [
          {
            questionId: asked.questionId,
            ...(outcome.ok ? outcome.answer : { state: 'failed' as const, language: asked.language }),
          },
        ],
      };
      const written = await client.answer(lease.ticketId, body, signal);
      if (signal.aborted) return { did: 'stopped' };
      if (!written.ok)
        return written.failure.code === 'not_found' ? nothing : { did: 'refused', failure: written.failure };
    }
    if (open.value.questions.length < limits.openQuestions) break;
  }
  return failure ?? { did: 'answered', count: seen.size, tokens };
}

/** The ticket is gone. */
const nothing: QuestionsEnd = { did: 'answered', count: 0, tokens: 0 };

type FailedOutcome = Omit<Extract<QuestionOutcome, { ok: false }>, 'tokens'>;

const failureOf = ({ code, final, retryAfterSeconds }: FailedOutcome) => ({ code, final, retryAfterSeconds });

async function answerOne(
  { ticketId }: Lease,
  prepared: PreparedQuestion,
  ticket: Ticket,
  { analyst, budget, client, journal, time }: LoopContext,
  signal: AbortSignal,
): Promise<Extract<QuestionOutcome, { ok: true }> | (FailedOutcome & { ok: false })> {
  const reservation = budget.reserve(ticketId, prepared.tokensAtMost);
  if ('code' in reservation) return { ok: false, final: false, ...reservation };
  try {
    const outcome = await withTimeLimit(time, answerLimitMs, signal, async (limited): Promise<QuestionOutcome> => {
      const given = await prepared.answer(limited);
      if (!limited.aborted || signal.aborted) return given;
      return { ok: false, code: 'answer_timeout', final: false, retryAfterSeconds: null, tokens: given.tokens };
    });
    const used = outcome.tokens.input + outcome.tokens.output;
    // Without a fingerprint: it is paid for, and no analysis of the ticket.
    if (used > 0) {
      journal.add({
        ticketId,
        fingerprint: null,
        basedOnEntryId: ticket.entries.at(-1)?.entryId ?? 0,
        generatedAt: Math.floor(client.now()),
        model: modelKey(outcome.ok ? outcome.model : analyst.model),
        tokens: used,
      });
    }
    return outcome;
  } finally {
    reservation.end();
  }
}
