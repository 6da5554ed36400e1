import { type Browser, chromium } from 'playwright-core';
import { findProgram } from '../hosts/programs.ts';

/** What people use. */
const windowedNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
/** First the same engine without a window, whose drawing is two fifths of the work. */
const names = ['chromium-headless-shell', ...windowedNames];

/** Path of the Chromium on this machine, or undefined; `windowed`: of one that can have a window. */
export function findChromium(windowed = false): string | undefined {
  return findProgram(...(windowed ? windowedNames : names));
}

/**
 * Starts Chromium with a fresh profile, quiet on the network. Close it with `close()`. Figures and pictures are taken
 * with `windowed`: the Chromium that people use. Throws when there is none.
 */
export async function openBrowser(moreArguments: string[] = [], { windowed = false } = {}): Promise<Browser> {
  const executablePath = findChromium(windowed);
  if (executablePath === undefined) throw new Error('missing Chromium: apt-get install chromium');
  return chromium.launch({
    executablePath,
    args: [
      // The sandbox needs rights that root in a container does not have; pages here are our own.
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Nothing but the hosts of this run can be reached, whatever a page asks for.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
      ...moreArguments,
    ],
  });
}
