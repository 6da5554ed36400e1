import type { Page } from 'playwright-core';
import { limits } from '../../src/contract/limits.ts';
import type { WriteBackInput } from '../../src/contract/write-back.ts';
import { startStandIn } from '../../src/demo/server.ts';
import type { StandIn } from '../../src/demo/stand-in.ts';
import { openBrowser } from '../e2e/page/browser.ts';
import { type Growth, judgeGrowth } from './growth.ts';

type Part = Pick<WriteBackInput, 'summary' | 'recommendations'>;

const cpuSlowdown = 4;
const sentence = 'The second parcel stood in the depot because its label had come off, and nobody counted. ';
const prose = (chars: number) => sentence.repeat(Math.ceil(chars / sentence.length)).slice(0, chars);

/** A summary of just so many characters, in sections of four items. */
function summaryOf(chars: number): Part['summary'] {
  const gist = 'What it costs to show more';
  const count = Math.ceil((chars - gist.length) / limits.itemChars);
  const all = prose(chars - gist.length);
  const items = Array.from({ length: count }, (_, index) => ({
    text: all.slice(Math.floor((index * all.length) / count), Math.floor(((index + 1) * all.length) / count)),
    entryIds: [101],
  }));
  const sections = [];
  for (let at = 0; at < items.length; at += 4)
    sections.push({ kind: 'state' as const, items: items.slice(at, at + 4) });
  return { gist, sections };
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
    sizes: [1, 2, 5, 10, 15, 20],
    part: (size) => ({ summary: summaryOf(size * 1_000), recommendations: recommendationsOf(1) }),
  },
];

/**
 * What it costs to show more, as a Markdown table and a verdict for each series: from the first look at the page data to
 * panels that are laid out, which is all that grows with what there is to show. `rounds` loads of each size, in turns, so
 * that a busy moment of the machine does not fall on one size alone; one more before them warms up.
 */
export async function costOfMore(rounds: number): Promise<string> {
  const standIn = await startStandIn({ seed: false });
  const browser = await openBrowser([], { windowed: true });
  const page = await browser.newPage();
  await watchMounting(page);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown });
  const lines = [
    `| what | median ms at 1/${cpuSlowdown} speed | for each one more than the size before |`,
    '|---|---|---|',
  ];
  const verdicts: string[] = [];
  for (const { name, unit, sizes, part } of series) {
    const times: number[][] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const ofRound: number[] = [];
      for (const size of inTurn(sizes, round)) {
        await write(standIn, part(size));
        ofRound[sizes.indexOf(size)] = await mountMs(page, standIn);
      }
      if (round > 0) times.push(ofRound);
    }
    const growth = judgeGrowth(sizes, times);
    for (const [index, size] of sizes.entries()) {
      const [ms = 0, before = 0] = [growth.medians[index], growth.medians[index - 1]];
      const more = index > 0 ? ((ms - before) / (size - (sizes[index - 1] ?? 0))).toFixed(2) : '–';
      lines.push(`| ${name}: ${size}${unit} | ${ms.toFixed(1)} | ${more} |`);
    }
    verdicts.push(`${name}, ${sizes[0]} to ${sizes.at(-1)}${unit}, ${rounds} loads each: ${inWords(growth, unit)}`);
  }
  await browser.close();
  await standIn.close();
  return [...lines, '', ...verdicts].join('\n');
}

/** All sizes, each round beginning with another one: no size comes always after the same. */
function inTurn(sizes: number[], round: number): number[] {
  const start = round % sizes.length;
  const turned = [...sizes.slice(start), ...sizes.slice(0, start)];
  return round % 2 ? turned.reverse() : turned;
}

function inWords({ verdict, perUnit, linearShare, bend }: Growth, unit: string): string {
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
  return [
    verdict.toUpperCase(),
    `${perUnit.toFixed(2)} ms for one${unit} more`,
    `a straight line explains ${percent(linearShare)}`,
    `bend ${percent(bend.share)} (95 of 100 draws: ${percent(bend.low)} to ${percent(bend.high)}; a square has 25 %)`,
  ].join('; ');
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

/** From the next load on, notes when the page data is looked at first, and when the panels stand. */
async function watchMounting(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const times: { start?: number; end?: number } = {};
    Object.assign(window, { faiTimes: times });
    const parse = JSON.parse;
    JSON.parse = (text, reviver) => {
      if (document.getElementById('fai-panels')) times.start ??= performance.now();
      return parse(text, reviver);
    };
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (options) {
      const root = attach.call(this, options);
      new MutationObserver(() => {
        if (times.end !== undefined || !root.querySelector('section[data-panel]')) return;
        // Measuring lays out what has been put there.
        if (root.host.getBoundingClientRect().height > 0) times.end = performance.now();
      }).observe(root, { subtree: true, childList: true });
      return root;
    };
  });
}

async function mountMs(page: Page, standIn: StandIn): Promise<number> {
  await page.goto(`${standIn.origin}/scp/tickets.php?id=${standIn.ticketIds.rich}`);
  const handle = await page.waitForFunction(() => {
    const { start, end } = (window as unknown as { faiTimes: { start?: number; end?: number } }).faiTimes;
    return start !== undefined && end !== undefined && { ms: end - start };
  });
  const { ms } = (await handle.jsonValue()) as { ms: number };
  return ms;
}
