import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { onRealHosts } from '../bench.ts';
import { TicketDrafts } from '../hosts/ticket-drafts.ts';
import { sampleInsights } from '../insights.ts';
import { clickTicket, clickTicketList } from '../page/pjax.ts';
import type { Visit } from '../page/visit.ts';
import { letter, line, openToWrite, WritingBox } from '../page/writing-box.ts';

onRealHosts((bench, helpdesk) => {
  const drafts = new TicketDrafts(helpdesk);
  const ticketId = helpdesk.spare[4] ?? 0;
  let visit: Visit;
  let reply: WritingBox;

  beforeAll(async () => {
    visit = await bench.visit();
    reply = new WritingBox(visit.page, 'reply');
  });
  beforeEach(async () => {
    await visit.page.goto('about:blank');
    await drafts.forget(ticketId);
    await openToWrite(visit.page, bench.host, ticketId);
  });

  const write = async (text: string) => {
    await visit.page.click(reply.editable);
    await visit.page.keyboard.type(text);
  };

  describe('an undo', () => {
    test('right away restores words, markup and caret', async () => {
      await write('First before after');
      await reply.caretBehind('before');
      const before = await reply.read();
      await reply.insert(letter);
      expect(await reply.undo()).toBe('restored');
      expect(await reply.read()).toEqual(before);
      expect(await reply.caret()).toEqual(['before', 'after']);
    });

    test('after the draft was saved leaves nothing behind on the server either', async () => {
      await reply.insert(letter);
      await drafts.untilSaved(ticketId, 'reply', (html) => html.includes('Kind regards'));
      expect(await reply.undo()).toBe('restored');
      await drafts.untilSaved(ticketId, 'reply', (html) => html.trim() === '');
      await openToWrite(visit.page, bench.host, ticketId);
      expect((await reply.read()).value).toBe('');
      expect(visit.dialogs).toEqual([]);
    });

    test('of a text that went on in the same paragraph removes the text and keeps what was typed', async () => {
      await write('Mine first.');
      await reply.insert(letter);
      await reply.type(', Sana');
      expect(await reply.undo()).toBe('removed');
      expect((await reply.read()).text).toBe('Mine first.\n, Sana');
      await drafts.untilSaved(ticketId, 'reply', (html) => html.includes(', Sana') && !html.includes('Carla'));
    });

    test('after something was typed before it removes the text and joins what it had parted', async () => {
      await write('one two');
      await reply.caretBehind('one');
      await reply.insert(letter);
      await reply.caretBehind('one');
      await reply.type(' and a half');
      expect(await reply.undo()).toBe('removed');
      expect((await reply.read()).text).toBe('one and a half two');
      expect(await reply.caret()).toEqual(['half', 'two']);
    });

    test('after a word was typed inside removes nothing and says so', async () => {
      await reply.insert(letter);
      await reply.caretBehind('crate 7');
      await reply.type(' (the blue one)');
      const before = await reply.read();
      expect(await reply.undo()).toBe('kept');
      expect(await reply.read()).toEqual(before);
    });

    test('after the person deleted it all answers that it is gone', async () => {
      await reply.insert(letter);
      await visit.page.keyboard.press('Control+A');
      await visit.page.keyboard.press('Delete');
      await reply.type('Something else entirely');
      expect(await reply.undo()).toBe('gone');
      expect((await reply.read()).text).toBe('Something else entirely');
    });

    test('of the second of two equal texts leaves the first', async () => {
      await reply.insert(line);
      await reply.type(' Mine.');
      await reply.insert(line);
      await reply.type(' Yours.');
      expect(await reply.undo()).toBe('removed');
      expect((await reply.read()).text).toBe('Thank you for your patience. Mine.\n Yours.');
    });

    test('survives the source view being opened and closed', async () => {
      await write('Mine.');
      await reply.insert(letter);
      await reply.turnSource(true);
      await reply.turnSource(false);
      expect(await reply.undo()).toMatch(/restored|removed/);
      expect((await reply.read()).text).toBe('Mine.');
    });

    test('in the source view of what was inserted before it was opened', async () => {
      await write('Mine.');
      await reply.insert(letter);
      await reply.turnSource(true);
      expect(await reply.undo()).toBe('restored');
      expect(await visit.page.inputValue(reply.textarea)).toBe('<p>Mine.</p>');
    });

    test('of an insertion made in the source view, where the draft is saved too', async () => {
      await write('Mine.');
      await reply.turnSource(true);
      await reply.insert(letter);
      expect(await visit.page.inputValue(reply.textarea)).toBe(`<p>Mine.</p>\n\n${letter.html}`);
      await drafts.untilSaved(ticketId, 'reply', (html) => html.includes('Kind regards'));
      await reply.turnSource(false);
      expect(await reply.undo()).toMatch(/restored|removed/);
      expect((await reply.read()).text).toBe('Mine.');
    });

    test('finds the text in an editor that was taken down and made again', async () => {
      await write('Mine.');
      await reply.insert(letter);
      await visit.page.evaluate(() => {
        type Box = { redactor(command: string): void; removeData(name: string): Box };
        const { jQuery } = window as unknown as { jQuery: ((s: string) => Box) & { fn: { redact(s: string): void } } };
        jQuery('#response').redactor('destroy');
        jQuery('#response').removeData('redactor');
        jQuery.fn.redact('#response');
      });
      await visit.page.waitForSelector(reply.editable);
      expect(await reply.undo()).toMatch(/restored|removed/);
      expect((await reply.read()).text).toBe('Mine.');
    });

    test('once only, and never on another ticket', async () => {
      await reply.insert(line);
      await visit.page.evaluate(() => window.faiHost.insertions.push(...window.faiHost.insertions));
      expect(await reply.undo()).toBe('restored');
      expect(await reply.undo()).toBe('gone');

      const other = helpdesk.spare[5] ?? 0;
      await bench.machine.put(other, sampleInsights());
      await reply.insert(line);
      await clickTicketList(visit.page);
      await clickTicket(visit.page, other);
      await visit.page.waitForSelector(reply.editable);
      expect(await reply.undo()).toBe('gone');
      await drafts.forget(ticketId);
    });
  });
});
