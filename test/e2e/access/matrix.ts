import type { Bench } from '../bench.ts';
import type { Helpdesk } from '../hosts/helpdesk.ts';
import { people } from '../hosts/people.ts';
import { runPhpScript } from '../hosts/php-script.ts';
import { sampleInsights } from '../insights.ts';

/** How a ticket is related to the agents; all but `own` lie in a department nobody belongs to. */
export const relations = [
  'own',
  'other',
  'assigned',
  'assignedToViewer',
  'assignedToAdministrator',
  'assignedToLocked',
  'assignedAndClosed',
  'team',
  'referredToAgent',
  'referredToDepartment',
  'referredToTeam',
] as const;
export type Relation = (typeof relations)[number];

/**
 * Agents: of the Support department, and in it to view only, with extended access to it, limited to what is assigned;
 * of another department; an administrator without access to any of it; and two whom somebody locks out.
 */
export const kinds = [
  'member',
  'viewer',
  'extended',
  'limited',
  'outsider',
  'administrator',
  'locked',
  'lockedAdministrator',
] as const;
export type Kind = (typeof kinds)[number];

/** Agents and tickets of one helpdesk, with insights on every ticket. */
export interface Matrix {
  tickets: Record<Relation, number>;
  usernames: Record<Kind, string>;
  /** Asks osTicket's own classes, in a process of their own, who may do what now. */
  askCore(): Promise<Verdict>;
  remove(): Promise<void>;
}

/** What osTicket says, by login and relation. */
export interface Verdict {
  allowed: Record<string, Record<Relation, boolean>>;
  mayReply: Record<string, Record<Relation, boolean>>;
  /** Whether the staff panel lets them in at all. */
  mayEnter: Record<string, boolean>;
  /** What `checkStaffPerm` says of nobody. */
  nobody: Record<Relation, boolean>;
}

export const password = 'Correct-Horse-7';

/** Makes agents and tickets by core's own classes. Whoever makes them removes them. */
export async function makeMatrix(bench: Bench, helpdesk: Helpdesk): Promise<Matrix> {
  const made = (await runPhpScript('make-matrix', helpdesk.folder, {
    customer: people.customer.username,
    password,
  })) as Pick<Matrix, 'tickets' | 'usernames'> & { entries: Record<Relation, number> };
  for (const relation of relations) {
    const draft = { ...sampleInsights(), basedOnEntryId: made.entries[relation] };
    const answer = await bench.machine.put(made.tickets[relation], draft);
    if (answer.status !== 200) throw new Error(`no insights for ${relation}: ${answer.text}`);
  }
  return {
    ...made,
    async askCore() {
      const wish = { tickets: made.tickets, usernames: Object.values(made.usernames) };
      return (await runPhpScript('who-may-see', helpdesk.folder, wish)) as Verdict;
    },
    async remove() {
      await runPhpScript('remove-matrix', helpdesk.folder, made);
    },
  };
}
