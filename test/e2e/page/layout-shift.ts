import type { Page } from 'playwright-core';
import type { Visit } from './visit.ts';

/** What moved over one load or one swap. */
export interface Shift {
  /** Sum of the scores of all layout shifts, whatever moved. */
  all: number;
  /** Sum of the scores of those in which our mount is named among what moved. */
  naming: number;
  /** Distances in pixels between the ticket's last header and its tabs, frame by frame, each change once. */
  gaps: number[];
}

interface ShiftWatch {
  shifts: { value: number; naming: boolean }[];
  gaps: number[];
  lastAt: number;
  /** What there is so far; it is forgotten by being taken. */
  take(): Shift;
}

/**
 * From the next load on, notes every layout shift of a page, also those soon after a click, which CLS leaves out, and
 * in every frame how much room lies between headers and tabs: there stand the panels, and nothing else.
 */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const watch: ShiftWatch = {
      shifts: [],
      gaps: [],
      lastAt: 0,
      take() {
        note(observer.takeRecords());
        const sum = (list: ShiftWatch['shifts']) => list.reduce((total, { value }) => total + value, 0);
        const { shifts, gaps } = watch;
        Object.assign(watch, { shifts: [], gaps: [] });
        return { all: sum(shifts), naming: sum(shifts.filter(({ naming }) => naming)), gaps };
      },
    };
    const note = (entries: PerformanceEntryList) => {
      const mount = document.getElementById('fai-panels');
      for (const entry of entries as (PerformanceEntry & { value: number; sources: { node: Node | null }[] })[]) {
        const isOurs = (node: Node | null) =>
          node !== null && mount !== null && (mount.contains(node) || node.getRootNode() === mount.shadowRoot);
        watch.shifts.push({ value: entry.value, naming: entry.sources.some(({ node }) => isOurs(node)) });
        watch.lastAt = performance.now();
      }
    };
    const observer = new PerformanceObserver((list) => note(list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    let gap: number | undefined;
    const measure = () => {
      const tabs = document.getElementById('ticket_tabs') ?? undefined;
      const header = [...document.querySelectorAll('#content table.ticket_info')].at(-1);
      const before = gap;
      gap = tabs && header && Math.round(tabs.getBoundingClientRect().top - header.getBoundingClientRect().bottom);
      if (gap !== undefined && gap !== before) watch.gaps.push(gap);
      requestAnimationFrame(measure);
    };
    requestAnimationFrame(measure);
    Object.assign(window, { faiShiftWatch: watch });
  });
}

/** Waits until the page has come to rest, and returns what moved since the load or since the last time it was asked. */
export async function takeShift(visit: Visit): Promise<Shift> {
  await visit.untilIdle();
  // Two frames: what was changed just now is laid out in the first and reported in the second.
  await visit.page.evaluate(async () => {
    for (let frame = 1; frame <= 2; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
  await visit.page.waitForFunction(() => {
    const { lastAt } = (window as unknown as { faiShiftWatch: ShiftWatch }).faiShiftWatch;
    return document.readyState === 'complete' && document.fonts.status === 'loaded' && performance.now() - lastAt > 300;
  });
  return visit.page.evaluate(() => (window as unknown as { faiShiftWatch: ShiftWatch }).faiShiftWatch.take());
}

/** The middle one of an odd number of figures. */
export function median(figures: number[]): number {
  return [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN;
}
