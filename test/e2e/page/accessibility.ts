import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** WCAG 2.2, levels A and AA, and what axe calls best practice. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Rules that a part of a page cannot keep by itself: what they ask for is the host page's. */
const rulesOfWholePages = ['region', 'page-has-heading-one', 'landmark-one-main', 'bypass', 'heading-order'];

/**
 * What axe finds wrong inside our mount, one line for each element. It sees through the open shadow root. Throws when
 * there is no mount, since then nothing would be looked at.
 */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: axeFile });
  const results: AxeResults = await page.evaluate(
    ({ tags, rulesOfWholePages }) => {
      const { axe: inPage } = window as unknown as { axe: typeof axe };
      const mount = document.getElementById('fai-panels');
      if (!mount) throw new Error('no mount to look at');
      return inPage.run(mount, {
        runOnly: { type: 'tag', values: tags },
        rules: Object.fromEntries(rulesOfWholePages.map((rule) => [rule, { enabled: false }])),
        resultTypes: ['violations'],
      });
    },
    { tags, rulesOfWholePages },
  );
  if (results.passes.length === 0) throw new Error('axe looked at nothing');
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html }) => `${id} (${help}) at ${target.flat().at(-1)}: ${html.slice(0, 200)}`),
  );
}
