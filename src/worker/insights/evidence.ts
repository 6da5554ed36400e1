import type { Ticket } from '../../contract/ticket.ts';
import { type FactIndex, indexFacts } from '../facts/fact-index.ts';
import type { PreparedEntry, PreparedReference, PreparedTicket } from '../prepare/prepared-ticket.ts';
import { termsOf } from '../text/terms.ts';

/** An entry or a reference, as something a statement may rest on. */
export interface Witness {
  readonly source:
    | { readonly kind: 'entry'; readonly entry: PreparedEntry }
    | { readonly kind: 'reference'; readonly reference: PreparedReference };
  readonly isInternal: boolean;
  readonly text: string;
  readonly terms: ReadonlySet<string>;
  /** Pairs of terms that follow each other: what of them is nowhere else gives a text away. */
  readonly pairs: ReadonlySet<string>;
}

/** What a ticket and its references say, to look up what a model says of them. */
export interface Evidence {
  readonly witnesses: readonly Witness[];
  /** Facts of everything, and of what customers may read. */
  readonly all: FactIndex;
  readonly open: FactIndex;
  readonly openPairs: ReadonlySet<string>;
  entry(entryId: number): Witness | undefined;
  /** `canned 12`, `faq:3`: as labels name them, or nearly. */
  reference(name: string): Witness | undefined;
}

export function gatherEvidence(ticket: Ticket, prepared: PreparedTicket): Evidence {
  const witnesses = [...prepared.entries.map(entryWitness), ...prepared.references.map(referenceWitness)];
  const about = textAbout(ticket, prepared);
  const open = witnesses.filter(({ isInternal }) => !isInternal);
  const byEntry = new Map(
    witnesses.flatMap((one) => (one.source.kind === 'entry' ? [[one.source.entry.entryId, one] as const] : [])),
  );
  const byName = new Map(
    witnesses.flatMap((one) =>
      one.source.kind === 'reference'
        ? [[nameOf(`${one.source.reference.kind} ${one.source.reference.id}`), one] as const]
        : [],
    ),
  );
  return {
    witnesses,
    all: indexFacts([about, ...witnesses.map(({ text }) => text)]),
    open: indexFacts([about, ...open.map(({ text }) => text)]),
    openPairs: new Set([...pairsOf(termsOf(about)), ...open.flatMap(({ pairs }) => [...pairs])]),
    entry: (entryId) => byEntry.get(entryId),
    reference: (name) => byName.get(nameOf(name)),
  };
}

const nameOf = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^(?:reference )?/, '')
    .trim();

function entryWitness(entry: PreparedEntry): Witness {
  return witness({ kind: 'entry', entry }, entry.type === 'N', entry.text);
}

function referenceWitness(reference: PreparedReference): Witness {
  return witness({ kind: 'reference', reference }, reference.internal, `${reference.title}\n${reference.text}`);
}

function witness(source: Witness['source'], isInternal: boolean, text: string): Witness {
  const terms = termsOf(text);
  return { source, isInternal, text, terms: new Set(terms), pairs: new Set(pairsOf(terms)) };
}

export function pairsOf(terms: readonly string[]): string[] {
  return terms.slice(1).map((term, index) => `${terms[index]} ${term}`);
}

/** What is known beside what people wrote: subject, number, fields, and when things happened. */
function textAbout(ticket: Ticket, prepared: PreparedTicket): string {
  const { subject, ticketNumber, status, topic, priority, customFields, people, organization } = ticket;
  const { createdAt, dueAt, closedAt } = ticket;
  const times = [createdAt, dueAt, closedAt, ...prepared.entries.map(({ at }) => at)].flatMap((at) =>
    at === null ? [] : [at.slice(0, 10)],
  );
  return [
    subject,
    ticketNumber,
    status,
    topic,
    priority,
    organization,
    ...customFields.flatMap(({ label, value }) => [label, value]),
    ...people.flatMap(({ name, email }) => [name, email]),
    ...new Set(times),
  ]
    .filter((part) => part !== null)
    .join('\n');
}
