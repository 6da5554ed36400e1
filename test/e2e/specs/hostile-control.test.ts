import { describe, expect, test } from 'vitest';
import { installCanary } from '../hostile/canary.ts';
import { readPayloads } from '../hostile/payloads.ts';
import { openBrowser } from '../page/browser.ts';
import { openVisit } from '../page/visit.ts';
import { hasVectors } from '../shared-vectors.ts';
import { until } from '../until.ts';

describe.skipIf(!hasVectors)('hostile text put into a page as HTML', () => {
  test('runs and fetches dozens of times, so its silence in the panels means something', async () => {
    const browser = await openBrowser();
    try {
      const visit = await openVisit(browser);
      const calls = await installCanary(visit.page);
      // Nothing leaves the machine; every address answers with nothing.
      await visit.context.route('**', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
      await visit.page.goto('http://control.test/');
      await visit.page.evaluate((payloads) => {
        for (const payload of payloads) {
          // A frame each: some payloads send the document they are in somewhere else.
          const frame = document.createElement('iframe');
          document.body.append(frame);
          const inside = frame.contentDocument;
          if (!inside) throw new Error('no document in the frame');
          inside.body.innerHTML = payload;
          const elements = inside.body.getElementsByTagName('*');
          for (const element of elements)
            EventTarget.prototype.dispatchEvent.call(element, new MouseEvent('mouseover'));
        }
      }, readPayloads());
      await until('the payloads to run', () => (calls.length >= 25 ? true : undefined));
      expect(new Set(visit.requests).size).toBeGreaterThanOrEqual(20);
    } finally {
      await browser.close();
    }
  });
});
