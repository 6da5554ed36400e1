import { plainParts } from '../../kinds/parts.ts';
import type { LocalModel } from '../model.ts';
import { readPlainly } from './reading.ts';
import { summarise } from './summarise.ts';

/** No AI: it chooses sentences and finds responses. Needs nothing, sends nothing, and says the same each time. */
export const extractive: LocalModel = {
  provider: 'extractive',
  name: 'sentences-1',
  isRemote: false,
  insights(ticket, prepared, words) {
    const reading = readPlainly(ticket, prepared);
    return {
      ...summarise(ticket, prepared, words, reading),
      ...plainParts({ ticket, prepared, words, reading }),
    };
  },
};
