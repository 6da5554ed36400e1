import { z } from 'zod';
import { utcTime } from './text.ts';

const count = z.int().min(0);

/**
 * How insights fare on one helpdesk, by the model that made them: running totals by name. `summaries`, `recommendations`,
 * `assessments`, `timelines` and `related` were written back, `shown` were seen; `inserted`, `copied`, `noted`, `dismissed` and `restored` is what
 * staff did with recommendations, `up`, `down` and `reason_…` how they rated. A name that is missing stands for 0.
 */
export const insightFigures = z.strictObject({
  provider: z.string(),
  name: z.string(),
  figures: z.record(z.string().regex(/^[a-z]+(?:_[a-z]+)*$/), count),
});
export type InsightFigures = z.output<typeof insightFigures>;

/** Answer of `GET health`. */
export const health = z.strictObject({
  plugin: z.string(),
  osticket: z.string(),
  php: z.string(),
  schemaVersion: count,
  queue: z.strictObject({ waiting: count, leased: count, dead: count, oldestAt: utcTime.nullable() }),
  /** How often the queue could not be written, at least, since the plugin was installed. */
  captureFaults: z.strictObject({ total: count, lastAt: utcTime.nullable(), lastCode: z.string().nullable() }),
  lastLeaseAt: utcTime.nullable(),
  lastWriteBackAt: utcTime.nullable(),
  /** Ids of the keys that tokens may be signed with. */
  keys: z.array(z.string()),
  /** Names of the panels and further kinds of insight that are switched on, in the order of the settings. */
  kinds: z.array(z.string().regex(/^[a-z]+$/)),
  insights: z.array(insightFigures),
});
export type Health = z.output<typeof health>;
