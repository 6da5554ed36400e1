import { findChromium } from '../page/browser.ts';
import { findPrograms, MissingPrograms } from './programs.ts';
import { findTrees } from './trees.ts';

/** One line about what this machine lacks for the suite and how to get it, or null. Real hosts count only with a tree. */
export async function whatIsMissing(): Promise<string | null> {
  if (findChromium() === undefined) return 'missing Chromium: apt-get install chromium';
  try {
    if (findTrees().length > 0) await findPrograms();
    return null;
  } catch (error) {
    if (error instanceof MissingPrograms) return error.message;
    return error instanceof Error ? error.message : String(error);
  }
}
