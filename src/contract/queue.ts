import { z } from 'zod';
import { limits } from './limits.ts';
import { databaseId, leaseToken, text, utcTime } from './text.ts';

/** What happened to a ticket. */
export const eventKind = z.enum([
  'created',
  'message',
  'response',
  'note',
  'edited',
  'closed',
  'reopened',
  'refresh',
  'question',
  'deleted',
]);
export type EventKind = z.output<typeof eventKind>;

const leaseSeconds = z.int().min(limits.leaseSecondsMin).max(limits.leaseSecondsMax);

/** Body of `POST queue/lease`: asks for the waiting events of up to `limit` tickets. */
export const leaseRequest = z.strictObject({
  limit: z.int().min(1).max(limits.leases),
  leaseSeconds,
  /** Names the worker to people who look at the queue. */
  worker: text(limits.workerNameChars, 1),
});
export type LeaseRequest = z.output<typeof leaseRequest>;

/** All waiting events of one ticket, or its question alone while the others wait, handed to one worker until `expiresAt`. */
export const lease = z.strictObject({
  leaseToken,
  expiresAt: utcTime,
  ticketId: databaseId,
  kinds: z.array(eventKind).min(1),
  firstAt: utcTime,
  lastAt: utcTime,
  /** 1 for the first try. */
  attempt: z.int().min(1),
});
export type Lease = z.output<typeof lease>;

/** Answer of `POST queue/lease`. */
export const leaseAnswer = z.strictObject({ leases: z.array(lease).max(limits.leases) });

/** Body of `POST queue/extend`: the lease ends `leaseSeconds` from now. */
export const extendRequest = z.strictObject({ leaseToken, leaseSeconds });
/** Answer of `POST queue/extend`. */
export const extendAnswer = z.strictObject({ expiresAt: utcTime });

/** Body of `POST queue/ack`: the work is done, its events are deleted. */
export const ackRequest = z.strictObject({ leaseToken });

/** Body of `POST queue/release`: the work was not done. */
export const releaseRequest = z.strictObject({
  leaseToken,
  /** Why, as a stable code; people see it beside a dead event. */
  code: z
    .string()
    .max(limits.failureCodeChars)
    .regex(/^[a-z][a-z0-9_]*$/),
  /** When to try again; null leaves it to the queue's back-off. */
  retryAfterSeconds: z.int().min(0).max(limits.retryAfterSecondsMax).nullable().default(null),
  /** True when trying again cannot help. */
  final: z.boolean().default(false),
});
export type ReleaseRequest = z.input<typeof releaseRequest>;
