import type { Analyst } from '../../analyst.ts';
import { exitCodes } from '../../exit-codes.ts';
import { readTicket } from '../../loop/read-ticket.ts';
import type { ShimClient } from '../../shim-client/shim-client.ts';
import { bad, type Finding, good } from './finding.ts';

/** What a dry run shows: the text a model gets. */
export interface DryRun {
  finding: Finding;
  sent: string | null;
}

/** Reads a ticket and has it analysed, without leasing, writing back or remembering anything. */
export async function dryRun(
  client: ShimClient,
  analyst: Analyst,
  ticketId: number,
  signal: AbortSignal,
): Promise<DryRun> {
  const about = `Ticket ${ticketId}`;
  const ticket = await readTicket(client, ticketId, signal);
  if (!ticket.ok) {
    const { code } = ticket.failure;
    const says =
      code === 'not_found'
        ? 'There is no such ticket (the id is in its address, not its number).'
        : code.replaceAll('_', ' ');
    return { finding: bad(about, says, exitCodes.workLeft), sent: null };
  }
  const prepared = analyst.prepare(ticket.value);
  const sent = prepared.wouldBeSent();
  const outcome = await prepared.analyse(signal);
  if (!outcome.ok) {
    return { finding: bad(about, `The analysis failed: ${outcome.code.replaceAll('_', ' ')}.`, exitCodes.model), sent };
  }
  const { summary, recommendations } = outcome.insights;
  const tokens = outcome.tokens.input + outcome.tokens.output;
  const says = `A summary ${summary ? 'was made' : 'was not made'}, and ${recommendations?.length ?? 0} recommended responses; ${tokens.toLocaleString('en')} tokens. Nothing was written back.`;
  return { finding: good(about, says), sent };
}
