import { randomInt } from 'node:crypto';
import type { Analyst } from './analyst.ts';
import type { Settings } from './config/settings.ts';
import { createLocalAnalyst } from './local-analyst.ts';
import { extractive } from './models/extractive/extractive.ts';
import type { Fetch } from './shim-client/exchange.ts';
import type { Time } from './time.ts';

const range = 2 ** 40;
const unforeseeable = () => randomInt(range) / range;

/** The one place that says who reads the tickets: the model of the settings behind what prepares and checks. */
export function createAnalyst(settings: Settings, _fetch: Fetch, _time: Time, random = unforeseeable): Analyst {
  const promptSettings = { language: settings.FAI_LANGUAGE ?? null, random };
  return createLocalAnalyst(extractive, promptSettings);
}
