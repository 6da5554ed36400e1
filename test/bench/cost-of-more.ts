import type { Page } from 'playwright-core';
import { limits } from '../../src/contract/limits.ts';
import type { WriteBackInput } from '../../src/contract/write-back.ts';
import { startStandIn } from '../../src/demo/server.ts';
import type { StandIn } from '../../src/demo/stand-in.ts';
import { openBrowser } from '../e2e/page/browser.ts';
import { median } from '../e2e/page/layout-shift.ts';

type Part = Pick<WriteBackInput, 'summary' | 'recommendations'>;

const cpuSlowdown = 4;
const itemChars = limits.itemChars - 20;
const sentence = 'The second parcel stood in the depot because its label had come off, and nobody counted. ';
const prose = (chars: number) => sentence.repeat(Math.ceil(chars / sentence.length)).slice(0, chars);

/** A summary of about so many characters, in sections of four items. */
function summaryOf(chars: number): Part['summary'] {
  const items = Array.from({ length: Math.max(1, Math.round(chars / itemChars)) }, () => ({
    text: prose(Math.min(itemChars, chars - 100)),
    entryIds: [101],
  }));
  const sections = [];
  for (let at = 0; at < items.length; at += 4)
    sections.push({ kind: 'state' as const, items: items.slice(at, at + 4) });
  return { gist: 'What it costs to show more', sections };
}

/** So many recommendations of a kilobyte each. */
function recommendationsOf(count: number): Part['recommendations'] {
  return Array.from({ length: count }, (_, index) => ({
    id: `variant-${index}`,
    title: `Variant ${index}`,
    language: 'en',
    body: `Hello,\n\n${prose(300)}\n\n- ${prose(200)}\n- **${prose(200)}**\n\n${prose(300)}`,
    confidence: { level: 'high' as const, reason: prose(100) },
  }));
}

const series: { name: string; unit: string; sizes: number[]; part: (size: number) => Part }[] = [
  {
    name: 'recommendations of 1 KB',
    unit: '',
    sizes: [1, 2, 4, 6, 8, 10],
    part: (size) => ({ summary: summaryOf(1_000), recommendations: recommendationsOf(size) }),
  },
  {
    name: 'summary',
    unit: ' KB',
    sizes: [1, 2, 5, 10, 15, 19],
    part: (size) => ({ summary: summaryOf(size * 1_000), recommendations: recommendationsOf(1) }),
  },
];

/**
 * Mount times by how much there is to show, as a Markdown table: from the mount's element being there to its first
 * section. The best of `loads` loads says what the work costs, the median what else the machine was doing. The last
 * column is what one more costs, from each size to the next.
 */
export async function costOfMore(loads: number): Promise<string> {
  const standIn = await startStandIn({ seed: false });
  const browser = await openBrowser();
  const page = await browser.newPage();
  await watchMounting(page);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown });
  const lines = [`| what | best ms at 1/${cpuSlowdown} speed | median | best ms for one more |`, '|---|---|---|---|'];
  for (const { name, unit, sizes, part } of series) {
    const times = new Map<number, number[]>(sizes.map((size) => [size, []]));
    // In turns, so that a busy moment of the machine does not fall on one size alone; the first turn warms up.
    for (let load = 0; load <= loads; load += 1) {
      for (const size of sizes) {
        await write(standIn, part(size));
        const ms = await mountMs(page, standIn);
        if (load > 0) times.get(size)?.push(ms);
      }
    }
    let before: { size: number; ms: number } | null = null;
    for (const size of sizes) {
      const all = times.get(size) ?? [];
      const ms = Math.min(...all);
      const more = before ? ((ms - before.ms) / (size - before.size)).toFixed(2) : '–';
      lines.push(`| ${name}: ${size}${unit} | ${ms.toFixed(1)} | ${median(all).toFixed(1)} | ${more} |`);
      before = { size, ms };
    }
  }
  await browser.close();
  await standIn.close();
  return lines.join('\n');
}

async function write(standIn: StandIn, part: Part): Promise<void> {
  const ticketId = standIn.ticketIds.rich;
  const body: WriteBackInput = {
    basedOnEntryId: standIn.newestEntryId(ticketId),
    generatedAt: new Date().toISOString(),
    language: 'en',
    model: { provider: 'bench', name: 'bench' },
    ...part,
  };
  const answer = await fetch(`${standIn.origin}/api/http.php/fai/v1/tickets/${ticketId}/insights`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${await standIn.issueToken()}` },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  if (text !== '{"applied":true}') throw new Error(`the write-back was answered with ${answer.status} ${text}`);
}

/** From the next load on, notes when the mount's element is there, and when its first section is. */
async function watchMounting(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const times: { element?: number; section?: number } = {};
    Object.assign(window, { faiTimes: times });
    const attach = Element.prototype.attachShadow;
    const look = () => {
      const mount = document.getElementById('fai-panels');
      if (mount) times.element ??= performance.now();
      if (mount?.shadowRoot?.querySelector('section[data-panel]')) times.section ??= performance.now();
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { subtree: true, childList: true });
    Element.prototype.attachShadow = function (options) {
      times.element = performance.now();
      const root = attach.call(this, options);
      observer.observe(root, { subtree: true, childList: true });
      return root;
    };
  });
}

async function mountMs(page: Page, standIn: StandIn): Promise<number> {
  await page.goto(`${standIn.origin}/scp/tickets.php?id=${standIn.ticketIds.rich}`);
  const handle = await page.waitForFunction(() => {
    const { element, section } = (window as unknown as { faiTimes: { element?: number; section?: number } }).faiTimes;
    return element !== undefined && section !== undefined && { ms: section - element };
  });
  const { ms } = (await handle.jsonValue()) as { ms: number };
  return ms;
}
