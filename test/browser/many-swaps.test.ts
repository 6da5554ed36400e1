import { expect, it, vi } from 'vitest';
import { watchMount } from '../../src/browser/host/watch-mount.ts';
import { paintMount } from '../../src/browser/paint-mount.tsx';
import {
  examplePageData,
  fillPage,
  mountElement,
  panelsRoot,
  settle,
  stillEnvironment,
  ticketContent,
} from './staff-page.ts';

/** Closed panels: what is in them is not drawn, and listens to nothing outside of itself. */
const settings = { ...examplePageData().settings, initialState: 'collapsed' as const };
const closed = { data: examplePageData({ settings }) };

/** Counts the listeners that are there: those added, less those whose signal has aborted. */
function countListeners(target: EventTarget) {
  const signals: AbortSignal[] = [];
  vi.spyOn(target, 'addEventListener').mockImplementation((_type, _listener, options) => {
    signals.push((options as { signal: AbortSignal }).signal);
  });
  return () => signals.filter((signal) => !signal.aborted).length;
}

it('leaves nothing behind after 1,000 navigations', async () => {
  const ended: AbortSignal[] = [];
  const observed = vi.spyOn(MutationObserver.prototype, 'observe');
  const disconnected = vi.spyOn(MutationObserver.prototype, 'disconnect');
  const ofWindow = countListeners(window);
  const ofDocument = countListeners(document);
  const page = new AbortController();
  const { container } = fillPage(ticketContent(mountElement(closed)));
  watchMount((mount, life) => {
    ended.push(life.end.signal);
    paintMount(mount, life, stillEnvironment());
  }, page.signal);
  const atFirst = [ofWindow(), ofDocument()];
  let kept = [...container.children].map((child) => child.cloneNode(true) as Element);
  for (let turn = 0; turn < 1_000; turn += 1) {
    const next = turn % 3 === 0 ? kept : ticketContent(turn % 3 === 1 ? mountElement(closed) : null);
    kept = [...container.children].map((child) => child.cloneNode(true) as Element);
    container.replaceChildren(...next);
    await Promise.resolve();
    await Promise.resolve();
  }
  container.replaceChildren(...ticketContent(mountElement(closed)));
  await settle();

  expect(ended.length).toBeGreaterThan(500);
  expect(ended.filter((signal) => !signal.aborted)).toHaveLength(1);
  expect([ofWindow(), ofDocument()]).toEqual(atFirst);
  expect(panelsRoot().querySelectorAll('section')).toHaveLength(2);
  // One observer only, and it forgets the old nodes each time it looks at new ones.
  expect(new Set(observed.mock.contexts).size).toBe(1);
  expect(disconnected.mock.calls.length).toBeGreaterThan(900);
  page.abort();
  expect(ended.every((signal) => signal.aborted)).toBe(true);
  vi.restoreAllMocks();
}, 30_000);
