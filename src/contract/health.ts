import { z } from 'zod';
import { utcTime } from './text.ts';

const count = z.int().min(0);

/** How insights fare on one helpdesk, by the model that made them. */
export const insightFigures = z.strictObject({
  provider: z.string(),
  name: z.string(),
  summaries: count,
  recommendations: count,
  inserted: count,
  copied: count,
  noted: count,
  dismissed: count,
  up: count,
  down: count,
});
export type InsightFigures = z.output<typeof insightFigures>;

/** Answer of `GET health`. */
export const health = z.strictObject({
  plugin: z.string(),
  osticket: z.string(),
  php: z.string(),
  schemaVersion: count,
  queue: z.strictObject({ waiting: count, leased: count, dead: count, oldestAt: utcTime.nullable() }),
  lastLeaseAt: utcTime.nullable(),
  lastWriteBackAt: utcTime.nullable(),
  /** Ids of the keys that tokens may be signed with. */
  keys: z.array(z.string()),
  insights: z.array(insightFigures),
});
export type Health = z.output<typeof health>;
