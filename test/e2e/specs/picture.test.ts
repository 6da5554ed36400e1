import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { onRealHosts } from '../bench.ts';
import type { WriteBackDraft } from '../machine.ts';
import { isOpen, panelState } from '../page/panels.ts';
import { openTicket } from '../page/ticket-page.ts';

const folder = join(import.meta.dirname, '..', '..', '..', 'test-results', 'pictures');

/** What a good worker would make of the ticket about crate 7 (`hosts/php/seed.php`). */
function insights([first = 0, reply = 0, note = 0, second = 0]: number[]): WriteBackDraft {
  return {
    summary: {
      gist: 'Crate 7 of the order never arrived; the customer needs it by Friday.',
      sections: [
        { kind: 'request', items: [{ text: 'Find out where crate 7 is.', entryIds: [first], support: 'supported' }] },
        {
          kind: 'state',
          items: [
            { text: 'The carrier was asked and says Thursday.', entryIds: [reply, note], support: 'supported' },
            { text: 'The customer has not been told yet.', entryIds: [second], support: 'supported' },
          ],
        },
        {
          kind: 'dates',
          items: [
            { text: 'Thursday: delivery, as the carrier says.', entryIds: [note], support: 'supported' },
            { text: 'Friday: needed by the customer.', entryIds: [second], support: 'supported' },
          ],
        },
        {
          kind: 'open_questions',
          items: [{ text: 'Were the other crates complete?', entryIds: [], support: 'unsupported' }],
        },
      ],
      nextStep: { kind: 'reply', text: 'Tell the customer that the crate comes on Thursday.' },
    },
    recommendations: [
      {
        id: 'announce-thursday',
        title: 'Announce Thursday',
        language: 'en',
        body: 'Hello Carla,\n\nthe carrier has found crate 7: it will be with you on **Thursday**, in time for Friday.\n\nPlease tell us if anything else is missing.',
        confidence: { level: 'high', reason: 'The date stands in the note of the carrier.' },
        rationale: 'It answers the one question the customer has.',
        sources: [
          { kind: 'entry', id: String(note), title: 'Carrier says Thursday', internal: true },
          { kind: 'faq', title: 'What to do when a crate is missing', internal: false },
        ],
      },
      {
        id: 'send-another',
        kind: 'action',
        title: 'Send another crate today',
        language: 'en',
        body: 'If the carrier cannot promise Thursday, send a replacement by express.',
        confidence: { level: 'low', reason: 'Nothing in the ticket says that there is a spare crate.' },
      },
    ],
    assessment: {
      urgency: { level: 'HIGH', score: 78, reason: 'The crate is needed by Friday.' },
      effortMinutes: 30,
      sentiment: 'worried',
      suggestedPriority: 'High',
    },
    timeline: {
      steps: [
        { at: '2026-11-17T09:00:00Z', who: 'Carla Customer', what: 'Crate 7 is missed.', entryId: first },
        { at: '2026-11-19T08:30:00Z', who: 'The carrier', what: 'Delivery is promised for Thursday.', entryId: note },
      ],
    },
  };
}

describe('the picture of a ticket page with panels', () => {
  onRealHosts((bench, helpdesk) => {
    test('can be taken for the README', async () => {
      const { page } = await bench.visit();
      // So tall that nothing can scroll: osTicket scrolls down to the thread and lets its bar stick to the window.
      await page.setViewportSize({ width: 1080, height: 4_000 });
      const { main } = helpdesk.tickets;
      await openTicket(page, bench.host, main, { panels: false });
      const ids = await page.$$eval('[id^=thread-entry-]', (all) => all.map((one) => Number(one.id.split('-').at(-1))));
      expect((await bench.machine.put(main, insights(ids.sort((a, b) => a - b)))).json()).toEqual({ applied: true });

      await openTicket(page, bench.host, main);
      expect((await panelState(page)).sections).toEqual(['assessment', 'summary', 'recommendations']);
      expect(await isOpen(page, 'summary')).toBe(true);
      await page.evaluate(() => document.fonts.ready);
      mkdirSync(folder, { recursive: true });
      await page.screenshot({
        path: join(folder, `ticket-page-${helpdesk.rootPath === '/' ? 'root' : 'subfolder'}.png`),
        clip: { x: 40, y: 0, width: 1000, height: 1370 },
      });
    });
  });
});
