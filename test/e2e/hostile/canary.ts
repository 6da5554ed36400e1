import type { Page } from 'playwright-core';

/**
 * From the next load on, notes every call of a function that payloads call to prove that they ran. Returns the list the
 * calls are added to, whichever document they came from.
 */
export async function installCanary(page: Page): Promise<string[]> {
  const calls: string[] = [];
  await page.exposeFunction('faiCanary', (call: string) => void calls.push(call));
  await page.addInitScript(() => {
    const { faiCanary } = window as unknown as { faiCanary: (call: string) => Promise<void> };
    for (const name of ['alert', 'confirm', 'prompt', 'print', 'xss']) {
      Object.defineProperty(window, name, { value: (...values: unknown[]) => void faiCanary(`${name}(${values})`) });
    }
  });
  return calls;
}
