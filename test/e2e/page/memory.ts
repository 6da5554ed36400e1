import type { CDPSession, Page } from 'playwright-core';

/** What a document holds after garbage has been collected. */
export interface Memory {
  heapBytes: number;
  nodes: number;
  listeners: number;
  /** Live objects of what the panels make once for each mount. */
  shadowRoots: number;
  /** Those among them with panels in them. */
  filledRoots: number;
  observers: number;
  aborters: number;
}

/** Counts by the browser's own means, with what is garbage thrown away first. */
export async function openMemory(page: Page): Promise<{ measure(): Promise<Memory> }> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  return {
    async measure() {
      let heapBytes = Number.POSITIVE_INFINITY;
      // What one collection lets go of may be held until the next by a finalizer or a task.
      for (let round = 1; round <= 5; round += 1) {
        await session.send('HeapProfiler.collectGarbage');
        await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
        // What is asked makes objects, too: the least is what the page holds.
        const { usedSize } = await session.send('Runtime.getHeapUsage');
        heapBytes = Math.min(heapBytes, usedSize);
      }
      const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
      return {
        heapBytes,
        nodes,
        listeners: jsEventListeners,
        shadowRoots: await countLive(session, 'ShadowRoot'),
        filledRoots: await countLive(session, 'ShadowRoot', '(root) => root.querySelector("section") !== null'),
        observers: await countLive(session, 'MutationObserver'),
        aborters: await countLive(session, 'AbortController'),
      };
    },
  };
}

/** How many objects of a class are alive, whoever holds them; `which` is the source of a function that chooses some. */
async function countLive(session: CDPSession, className: string, which = '() => true'): Promise<number> {
  const objectGroup = 'count';
  const { result } = await session.send('Runtime.evaluate', { expression: `${className}.prototype`, objectGroup });
  const { objects } = await session.send('Runtime.queryObjects', {
    prototypeObjectId: result.objectId ?? '',
    objectGroup,
  });
  const { result: count } = await session.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    functionDeclaration: `function () { return [...this].filter(${which}).length }`,
    returnByValue: true,
  });
  await session.send('Runtime.releaseObjectGroup', { objectGroup });
  return Number(count.value);
}
