import { beforeAll, beforeEach, expect, test } from 'vitest';
import { onRealHosts } from '../bench.ts';
import { TicketDrafts } from '../hosts/ticket-drafts.ts';
import type { Visit } from '../page/visit.ts';
import { letter, line, openToWrite, WritingBox } from '../page/writing-box.ts';

const letterLines = 'Dear Carla,\ncrate 7 is on its way:\nleft Oslo\ndue Friday\nKind regards';

onRealHosts((bench, helpdesk) => {
  const drafts = new TicketDrafts(helpdesk);
  const ticketId = helpdesk.spare[3] ?? 0;
  let visit: Visit;
  let reply: WritingBox;
  let note: WritingBox;
  let entries = 0;

  beforeAll(async () => {
    visit = await bench.visit();
    entries = await drafts.entries(ticketId);
  });
  beforeEach(async () => {
    await visit.page.goto('about:blank');
    await drafts.forget(ticketId);
    await openToWrite(visit.page, bench.host, ticketId);
    reply = new WritingBox(visit.page, 'reply');
    note = new WritingBox(visit.page, 'note');
  });

  const write = async (text: string) => {
    await visit.page.click(reply.editable);
    for (const [index, part] of text.split('\n').entries()) {
      if (index > 0) await visit.page.keyboard.press('Enter');
      await visit.page.keyboard.type(part);
    }
  };

  test('into an empty editor that nobody has touched; the caret stands after it', async () => {
    expect(await reply.insert(letter)).toBe(true);
    expect((await reply.read()).text).toBe(letterLines);
    expect(await reply.caret()).toEqual(['regards', '']);
    await visit.page.locator(reply.editable).getByText('Kind regards').isVisible();
  });

  test('at the caret in the middle of a draft, which is split there and loses no word', async () => {
    await write('First before after');
    await reply.caretBehind('before');
    await reply.insert(letter);
    expect((await reply.read()).text).toBe(`First before\n${letterLines}\n after`);
    expect(await reply.caret()).toEqual(['regards', 'after']);
  });

  test('a selection is not replaced: the text comes after it', async () => {
    await write('keep all of this');
    await visit.page.keyboard.press('Control+A');
    await reply.insert(line);
    expect((await reply.read()).text).toBe('keep all of this\nThank you for your patience.');
  });

  test('where the caret was, after the person selected something else in the page', async () => {
    await write('one two');
    await reply.caretBehind('one');
    await visit.page.locator('#ticket_thread .thread-body').first().dblclick();
    expect(await reply.caret()).toBe(null);
    await reply.insert(line);
    expect((await reply.read()).text).toBe('one\nThank you for your patience.\n two');
  });

  test('after a saved draft that nobody has touched on this page', async () => {
    await write('Started yesterday.');
    await drafts.untilSaved(ticketId, 'reply', (html) => html.includes('yesterday'));
    await openToWrite(visit.page, bench.host, ticketId);
    await reply.insert(line);
    expect((await reply.read()).text).toBe('Started yesterday.\nThank you for your patience.');
  });

  test('a list, a quotation and bold text around the caret stay what they are', async () => {
    await visit.page.click(reply.editable);
    await visit.page.evaluate((editable) => {
      const root = document.querySelector(editable) as Element;
      // Quoted text as a person pastes it.
      const parts = [document.createElement('blockquote'), document.createElement('ul'), document.createElement('p')];
      parts[0]?.append('She wrote this');
      parts[1]?.append(document.createElement('li'));
      parts[1]?.firstElementChild?.append('a point');
      parts[2]?.append(document.createElement('strong'));
      parts[2]?.firstElementChild?.append('very bold');
      root.replaceChildren(...parts);
    }, reply.editable);
    await reply.caretBehind('She');
    await reply.insert(line);
    await reply.caretBehind('a po');
    await reply.insert(line);
    await reply.caretBehind('very');
    await reply.insert(line);
    const thanks = '<p>Thank you for your patience.</p>';
    expect((await reply.read()).value.replace(/\n/g, '')).toBe(
      `<blockquote>She wrote this</blockquote>${thanks}<ul><li>a point</li></ul>${thanks}<p><strong>very</strong></p>${thanks}<p><strong> bold</strong></p>`,
    );
  });

  test('the draft is saved by osTicket itself, and is there on the next visit', async () => {
    await reply.insert(letter);
    const saved = await drafts.untilSaved(ticketId, 'reply', (html) => html.includes('Kind regards'));
    expect(saved).toContain('<strong>on its way</strong>');
    expect(saved).toContain('<li>left Oslo</li>');
    await openToWrite(visit.page, bench.host, ticketId);
    expect((await reply.read()).text).toBe(letterLines);
  });

  test('into the note: its tab opens, the box is filled, and nothing is posted', async () => {
    const posts: string[] = [];
    visit.page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()));
    expect(await note.insert(letter)).toBe(true);
    expect((await note.read()).text).toBe(letterLines);
    expect(await note.caret()).toEqual(['regards', '']);
    expect(await visit.page.locator('#reply').isVisible()).toBe(false);
    await drafts.untilSaved(ticketId, 'note', (html) => html.includes('Kind regards'));
    expect(posts.filter((url) => !/ajax\.php\/(draft|lock)/.test(url))).toEqual([]);
    expect(await drafts.entries(ticketId)).toBe(entries);
    expect(await reply.insert(line)).toBe(true);
    expect(await visit.page.locator('#reply').isVisible()).toBe(true);
  });

  test('from another tab of the ticket, the thread comes back and the editor is in view', async () => {
    await visit.page.click('#ticket-tasks-tab');
    await visit.page.waitForSelector('#reply', { state: 'hidden' });
    await visit.page.evaluate(() => scrollTo(0, 0));
    await reply.insert(letter);
    const box = await visit.page.locator(reply.editable).getByText('Kind regards').boundingBox();
    expect(box?.y).toBeGreaterThan(60);
    expect(box?.y).toBeLessThan(900);
  });

  test('on a narrow screen the text ends up in view too', async () => {
    await visit.page.setViewportSize({ width: 390, height: 700 });
    try {
      await visit.page.evaluate(() => scrollTo(0, 0));
      await reply.insert(letter);
      const box = await visit.page.locator(reply.editable).getByText('Kind regards').boundingBox();
      expect(box?.y).toBeGreaterThan(60);
      expect(box?.y).toBeLessThan(700);
    } finally {
      await visit.page.setViewportSize({ width: 1280, height: 900 });
    }
  });

  test('before and after a canned response, each keeps its words; the signature is not touched', async () => {
    const [[cannedId = '', title = ''] = []] = await drafts.query(
      'SELECT canned_id, title FROM ost_canned_response WHERE isenabled = 1 LIMIT 1',
    );
    await visit.page.click('input[name=signature][value=none]');
    await reply.insert(line);
    const canned = visit.page.waitForResponse(/canned-resp/);
    await visit.page.evaluate((id) => {
      const { jQuery } = window as unknown as {
        jQuery: (s: string) => { val(v: string): { trigger(e: string): void } };
      };
      jQuery('#cannedResp').val(id).trigger('change');
    }, cannedId);
    await canned;
    expect(title).not.toBe('');
    await visit.page.waitForFunction(
      (editable) => (document.querySelector(editable)?.textContent ?? '').length > 40,
      reply.editable,
    );
    const withCanned = (await reply.read()).text;
    await reply.insert(letter);
    const { text, value } = await reply.read();
    for (const part of [...withCanned.split('\n'), ...letterLines.split('\n')]) expect(text).toContain(part);
    expect(value).not.toContain('selected-signature');
  });

  test.each(['double', 'single'])('with %s spacing of lines, a person’s own setting', async (spacing) => {
    const [[staffId = ''] = []] = await drafts.query("SELECT staff_id FROM ost_staff WHERE username = 'sana'");
    await drafts.set(`staff.${staffId}`, 'editor_spacing', spacing);
    try {
      await openToWrite(visit.page, bench.host, ticketId);
      await write('First before after it\nLast');
      await reply.caretBehind('before');
      await reply.insert(letter);
      const { value } = await reply.read();
      const words = value
        .replace(/<\/?strong>/g, '')
        .replace(/<[^>]*>|\s+/g, ' ')
        .replace(/ +/g, ' ')
        .trim();
      expect(words).toBe(`First before ${letterLines.replaceAll('\n', ' ')} after it Last`);
      expect(await reply.undo()).toBe('restored');
      expect(await reply.caret()).toEqual(['before', 'after']);
    } finally {
      await drafts.set(`staff.${staffId}`, 'editor_spacing', 'double');
    }
  });

  test('nothing of all this has posted anything', async () => {
    expect(await drafts.entries(ticketId)).toBe(entries);
  });
});
