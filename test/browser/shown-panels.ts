import { afterEach, beforeEach, vi } from 'vitest';
import { paintMount } from '../../src/browser/paint-mount.tsx';
import { closedCookie } from '../../src/contract/mount.ts';
import {
  fillPage,
  mountElement,
  panelsRoot,
  type StillEnvironment,
  settle,
  stillEnvironment,
  ticketContent,
} from './staff-page.ts';

type MountOptions = Parameters<typeof mountElement>[0];

/** Panels that a test file draws anew in each test, in an environment that holds still. */
export function shownPanels() {
  let end = new AbortController();
  let environment: StillEnvironment = stillEnvironment();
  beforeEach(() => {
    end = new AbortController();
    environment = stillEnvironment();
    // biome-ignore lint/suspicious/noDocumentCookie: as the panels write it
    for (const person of ['p1', 'p2']) document.cookie = `${closedCookie + person}=;path=/;max-age=0`;
  });
  afterEach(() => {
    end.abort();
    vi.restoreAllMocks();
  });
  const all = (selector: string) => [...panelsRoot().querySelectorAll<HTMLElement>(selector)];
  return {
    /** Aborts what was started. */
    end: () => end.abort(),
    /** Aborts with the panels. */
    signal: () => end.signal,
    environment: () => environment,
    /** Fills the page with a ticket and starts its mount. */
    start(options: MountOptions = {}, restored = false): HTMLElement {
      const mount = mountElement(options);
      fillPage(ticketContent(mount));
      paintMount(mount, { end, restored }, environment);
      return mount;
    },
    /** Comes back to the window late enough for the panels to ask whether they are current. */
    comeBack() {
      environment.clock.at += 10_000;
      window.dispatchEvent(new Event('focus'));
    },
    /** Clicks, and lets the panels answer; the first click of all loads the second script. */
    async click(element: HTMLElement | null | undefined): Promise<void> {
      if (!element) throw new Error('there is nothing to click');
      element.click();
      await settle();
    },
    /** The button of that name, in the first element that `within` finds. */
    named: (name: string, within = ':host') =>
      [
        ...(within === ':host' ? panelsRoot() : (panelsRoot().querySelector(within) as Element)).querySelectorAll(
          'button',
        ),
      ].find((one) => one.textContent === name),
    all,
    texts: (selector: string) => all(selector).map((element) => element.textContent),
    text: () => panelsRoot().textContent ?? '',
    button: (panel: string) =>
      panelsRoot().querySelector(`section[data-panel="${panel}"] h3 button`) as HTMLButtonElement,
  };
}
