import { beforeAll, describe, expect, test } from 'vitest';
import { english } from '../../../src/contract/strings.ts';
import { type Bench, onEveryHost, onRealHosts } from '../bench.ts';
import { TicketDrafts } from '../hosts/ticket-drafts.ts';
import { actionButton, recommendation, usableInsights } from '../page/panel-actions.ts';
import type { Visit } from '../page/visit.ts';
import { letter, line, openToWrite, WritingBox } from '../page/writing-box.ts';

/** What any plain box has to do; the ticket's page is open. */
async function writesPlainText(visit: Visit): Promise<void> {
  const { page } = visit;
  const reply = new WritingBox(page, 'reply');
  const note = new WritingBox(page, 'note');
  const before = page.url().replace(/#.*/, '');

  await page.fill(reply.textarea, '');
  expect(await reply.insert(letter)).toBe(true);
  expect(await page.inputValue(reply.textarea)).toBe(letter.text);
  expect(await reply.caret()).toEqual(['regards', '']);
  expect(await reply.undo()).toBe('restored');
  expect(await page.inputValue(reply.textarea)).toBe('');

  await page.click(reply.textarea);
  await reply.type('one two');
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowLeft');
  await reply.insert(line);
  await reply.type(' Sana');
  expect(await page.inputValue(reply.textarea)).toBe('one\n\nThank you for your patience. Sana\n\n two');
  expect(await reply.undo()).toBe('removed');
  expect(await page.inputValue(reply.textarea)).toBe('one Sana\n\n two');

  // The browser's own undo knows of it.
  await page.fill(reply.textarea, '');
  await reply.insert(line);
  await page.keyboard.press('Control+Z');
  expect(await page.inputValue(reply.textarea)).toBe('');

  expect(await note.insert(letter)).toBe(true);
  expect(await page.inputValue(note.textarea)).toBe(letter.text);
  expect(await page.locator(note.textarea).isVisible()).toBe(true);
  expect(await page.locator(reply.textarea).isVisible()).toBe(false);
  expect(page.url().replace(/#.*/, '')).toBe(before);
  // So that nothing asks before the page is left.
  await note.undo();
}

describe('where there is no rich text', () => {
  onRealHosts((bench, helpdesk) => {
    const drafts = new TicketDrafts(helpdesk);
    const ticketId = helpdesk.spare[3] ?? 0;

    test('reply and note get the text, an undo takes it back, and nothing is posted', async () => {
      const visit = await bench.visit();
      const entries = await drafts.entries(ticketId);
      await drafts.set('core', 'enable_richtext', '0');
      try {
        await drafts.forget(ticketId);
        await openToWrite(visit.page, bench.host, ticketId, { rich: false });
        await writesPlainText(visit);
        expect(await drafts.entries(ticketId)).toBe(entries);
      } finally {
        await drafts.set('core', 'enable_richtext', '1');
      }
    });

    test('the panels’ own buttons fill reply and note, keep the draft, and take back what they put there', async () => {
      const { page } = await bench.visit('supportAgent');
      const [reply, note] = [new WritingBox(page, 'reply'), new WritingBox(page, 'note')];
      const entries = await drafts.entries(ticketId);
      await bench.machine.put(ticketId, usableInsights());
      await drafts.set('core', 'enable_richtext', '0');
      try {
        await drafts.forget(ticketId);
        await openToWrite(page, bench.host, ticketId, { rich: false });
        await page.click(reply.textarea);
        await page.keyboard.type('First before after');
        for (const _ of ' after') await page.keyboard.press('ArrowLeft');
        await actionButton(page, 'Insert into reply').click();
        await recommendation(page).locator('.toast').waitFor();
        const text = 'Hello Carla,\n\nthe carrier says Thursday.';
        expect(await page.inputValue(reply.textarea)).toBe(`First before\n\n${text}\n\n after`);
        expect(await reply.caret()).toEqual(['Thursday.', 'after']);
        await actionButton(page, 'Undo').click();
        await recommendation(page).getByText(english.undo_restored).waitFor();
        expect(await page.inputValue(reply.textarea)).toBe('First before after');

        await actionButton(page, 'Add as note').click();
        await recommendation(page).getByText(english.was_noted).waitFor();
        expect(await page.inputValue(note.textarea)).toBe(text);
        expect(await page.locator(note.textarea).isVisible()).toBe(true);
        await actionButton(page, 'Undo').click();
        await recommendation(page).getByText(english.undo_restored).waitFor();
        expect(await page.inputValue(note.textarea)).toBe('');
        expect(await drafts.entries(ticketId)).toBe(entries);
      } finally {
        await drafts.set('core', 'enable_richtext', '1');
      }
    });

    test('posted by the person, the text arrives as it was inserted, and markup in it as characters', async () => {
      const visit = await bench.visit();
      const reply = new WritingBox(visit.page, 'reply');
      await drafts.set('core', 'enable_richtext', '0');
      try {
        await openToWrite(visit.page, bench.host, ticketId, { rich: false });
        const text = 'Dear Carla,\n\n1 < 2 & "done"';
        const markup = '< img src=x onerror=alert(1)> < /b> < script>alert(1)< /script>';
        await reply.insert({ html: '', text: `${text}\n\n${markup.replaceAll('< ', '<')}` });
        await visit.page.click('#reply input[type=submit]');
        await visit.page.waitForSelector('.thread-entry.response');
        const body = visit.page.locator('.thread-entry.response .thread-body').last();
        expect((await body.innerText()).trim()).toContain(text);
        expect(await body.innerText()).toContain(markup);
        expect(await body.locator('img').count()).toBe(0);
        expect(visit.dialogs).toEqual([]);
      } finally {
        await drafts.set('core', 'enable_richtext', '1');
      }
    });
  });

  onEveryHost((bench: Bench) => {
    let isStandIn = false;
    beforeAll(() => {
      isStandIn = bench.host.kind === 'stand-in';
    });

    test('the stand-in, whose boxes are plain, does the same', async ({ skip }) => {
      if (!isStandIn) skip('has its own test');
      const visit = await bench.visit();
      await openToWrite(visit.page, bench.host, bench.host.tickets.main, { rich: false });
      await writesPlainText(visit);
    });
  });
});

describe('where another plugin has removed Redactor', () => {
  onRealHosts((bench, helpdesk) => {
    const drafts = new TicketDrafts(helpdesk);
    const ticketId = helpdesk.spare[4] ?? 0;

    test.each([
      ['its script is blocked', true],
      ['the editor is destroyed', false],
    ])('%s: the box gets the HTML that osTicket takes it for, and an undo takes it back', async (_how, isBlocked) => {
      const visit = await bench.visit();
      const { page } = visit;
      const reply = new WritingBox(page, 'reply');
      await drafts.forget(ticketId);
      if (isBlocked) await page.route(/redactor[^/]*\.js/, (route) => route.fulfill({ body: '' }));
      await openToWrite(page, bench.host, ticketId, { rich: !isBlocked });
      if (!isBlocked) {
        await page.evaluate(() => {
          const { jQuery } = window as unknown as { jQuery: (s: string) => { redactor(command: string): void } };
          jQuery('#response').redactor('destroy');
          Object.assign(window, { $R: undefined, Redactor: undefined });
        });
      }
      await page.fill(reply.textarea, 'Mine.');
      expect(await reply.insert(letter)).toBe(true);
      expect(await page.inputValue(reply.textarea)).toBe(`Mine.\n\n${letter.html}`);
      expect(await reply.undo()).toBe('restored');
      expect(await page.inputValue(reply.textarea)).toBe('Mine.');
      if (isBlocked) {
        // osTicket's own scripts stumble over the missing editor.
        visit.forget();
      }
    });

    test('and put another in its place, which hides the textarea: nothing is inserted, since it would be lost', async () => {
      const visit = await bench.visit();
      await openToWrite(visit.page, bench.host, ticketId);
      await visit.page.evaluate(() => {
        const { jQuery } = window as unknown as { jQuery: (s: string) => { redactor(command: string): void } };
        jQuery('#response').redactor('destroy');
        Object.assign((document.querySelector('#response') as HTMLElement).style, { display: 'none' });
      });
      const reply = new WritingBox(visit.page, 'reply');
      expect(await reply.insert(letter)).toBe(false);
      expect(await visit.page.inputValue(reply.textarea)).toBe('');
    });
  });
});
