import type { LocalModel } from '../model.ts';
import { summarise } from './summarise.ts';

/** No AI: it chooses sentences and finds responses. Needs nothing, sends nothing, and says the same each time. */
export const extractive: LocalModel = {
  provider: 'extractive',
  name: 'sentences-1',
  isRemote: false,
  insights: summarise,
};
