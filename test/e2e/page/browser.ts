import { type Browser, chromium } from 'playwright-core';
import { findProgram } from '../hosts/programs.ts';

/** First the one without a window of its own: the same engine, and drawing the window takes a third of the work. */
const chromiumNames = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];

/** Path of the Chromium on this machine, or undefined. */
export function findChromium(): string | undefined {
  return findProgram(...chromiumNames);
}

/** Starts Chromium with a fresh profile, quiet on the network. Close it with `close()`. */
export async function openBrowser(moreArguments: string[] = []): Promise<Browser> {
  const executablePath = findChromium();
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
