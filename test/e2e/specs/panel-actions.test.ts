import { beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { english } from '../../../src/contract/strings.ts';
import { onEveryHost } from '../bench.ts';
import { people } from '../hosts/people.ts';
import { TicketDrafts } from '../hosts/ticket-drafts.ts';
import { openBrowser } from '../page/browser.ts';
import { logInStaff } from '../page/log-in.ts';
import {
  actionButton,
  announced,
  focused,
  openRecommendation,
  recommendation,
  usableInsights,
} from '../page/panel-actions.ts';
import { panel, untilStill } from '../page/panels.ts';
import { openTicket } from '../page/ticket-page.ts';
import { openVisit, type Visit } from '../page/visit.ts';
import { type BoxName, WritingBox } from '../page/writing-box.ts';
import { type StaffActions, staffActions } from '../staff-actions.ts';
import { until } from '../until.ts';

onEveryHost((bench) => {
  let visit: Visit;
  let another: StaffActions;
  let ticketId = 0;
  let isRich = false;
  let drafts: TicketDrafts | undefined;
  const posts: string[] = [];

  beforeAll(async () => {
    ticketId = bench.host.tickets.spare[2] ?? 0;
    isRich = bench.host.kind === 'osticket';
    const helpdesk = inject('hosts').find((one) => one.kind === 'osticket' && bench.host.url.startsWith(one.origin));
    drafts = helpdesk?.kind === 'osticket' ? new TicketDrafts(helpdesk) : undefined;
    visit = await bench.visit('supportAgent');
    another = await staffActions(await bench.visit('administrator'), bench.host);
    visit.page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()));
  });
  beforeEach(async () => {
    // What the test before has said is on its way.
    await visit.untilIdle();
    await visit.page.goto('about:blank');
    await drafts?.forget(ticketId);
    await bench.machine.put(ticketId, usableInsights());
    posts.length = 0;
    await open();
  });

  const open = async () => {
    await openTicket(visit.page, bench.host, ticketId);
    if (isRich) await visit.page.waitForSelector('#note .redactor-in', { state: 'attached' });
    await untilStill(visit.page);
  };
  const box = (name: BoxName) => new WritingBox(visit.page, name);
  const editor = (name: BoxName) => (isRich ? box(name).editable : box(name).textarea);
  /** The words of a box, a line for each block. */
  const words = async (name: BoxName = 'reply') =>
    (isRich ? (await box(name).read()).text : await visit.page.inputValue(box(name).textarea)).replace(/\n+/g, '\n');
  /** Writes "First before after" and leaves the caret behind "before". */
  const writeDraft = async () => {
    await visit.page.click(editor('reply'));
    await visit.page.keyboard.type('First before after');
    for (const _ of ' after') await visit.page.keyboard.press('ArrowLeft');
  };
  const expectStatus = async (id: string, status: string) => {
    const seen = await until('the status', async () => {
      const now = (await another.recommendation(ticketId, id)).status;
      return now === status ? now : undefined;
    });
    expect(seen).toBe(status);
  };
  const isInEditor = () => visit.page.evaluate((css) => document.activeElement?.matches(css), editor('reply'));
  /** What went to the helpdesk beside drafts and locks, as the end of its address. */
  const ownPosts = () =>
    posts.filter((url) => !/ajax\.php\/(draft|lock)/.test(url)).map((url) => url.split('/').at(-1));

  test('a click inserts at the caret the person had left, keeps the draft, tells it and posts nothing', async () => {
    await writeDraft();
    await actionButton(visit.page, 'Insert into reply').click();
    await recommendation(visit.page).getByText('Inserted into the reply. Nothing was sent.').waitFor();
    expect(await words()).toBe(`First before\n${announced}\n after`);
    expect(await isInEditor()).toBe(true);
    expect(await box('reply').caret()).toEqual(['Thursday.', 'after']);
    await expectStatus('rec-1', 'used');
    expect(await recommendation(visit.page).locator('.chip').allInnerTexts()).toEqual(['Used']);
    expect(ownPosts()).toEqual(['outcome']);
  });

  test('Ctrl+Z in the editor, which keeps Tab for itself, is Undo by keyboard', async () => {
    await writeDraft();
    await actionButton(visit.page, 'Insert into reply').click();
    await expectStatus('rec-1', 'used');
    await visit.page.keyboard.press('Control+z');
    await recommendation(visit.page).getByText(english.undo_restored).waitFor();
    expect(await words()).toBe('First before after');
    expect(await isInEditor()).toBe(true);
    await expectStatus('rec-1', 'open');
    expect(ownPosts()).toEqual(['outcome', 'outcome']);
  });

  test('the toast is in view wherever the editor is, and goes when it is done with', async () => {
    await actionButton(visit.page, 'Insert into reply').click();
    const toast = recommendation(visit.page).locator('.toast');
    await toast.waitFor();
    for (const top of [0, 10_000]) {
      await visit.page.evaluate((top) => scrollTo(0, top), top);
      const place = await toast.boundingBox();
      expect(place?.y).toBeGreaterThan(600);
      expect((place?.y ?? 0) + (place?.height ?? 0)).toBeLessThanOrEqual(900);
    }
    await toast.getByRole('button', { name: 'Done' }).click();
    await toast.waitFor({ state: 'detached' });
  });

  test('what is written after it stays when the insertion is undone', async () => {
    await writeDraft();
    await actionButton(visit.page, 'Insert into reply').click();
    await recommendation(visit.page).locator('.toast').waitFor();
    await visit.page.click(editor('reply'));
    await visit.page.keyboard.press('Control+End');
    await visit.page.keyboard.type(' and more');
    await actionButton(visit.page, 'Undo').click();
    await recommendation(visit.page).getByText(english.undo_removed).waitFor();
    expect((await words()).replace(/\s+/g, ' ')).toBe('First before after and more');
  });

  test('the first thing a visit does works although the second script comes only then', async () => {
    const live = () =>
      visit.page.evaluate(
        () => performance.getEntriesByType('resource').filter(({ name }) => /assets\/live-/.test(name)).length,
      );
    expect(await live()).toBe(0);
    // As a screen reader presses it: without a pointer or the focus before.
    await actionButton(visit.page, 'Insert into reply').evaluate((button: HTMLElement) => button.click());
    await recommendation(visit.page).locator('.toast').waitFor();
    expect(await live()).toBe(1);
    expect(await words()).toBe(announced);
    await expectStatus('rec-1', 'used');
  });

  test('internal sources: asked once more, Cancel does nothing, going on inserts', async () => {
    await openRecommendation(visit.page, 'rec-2');
    await actionButton(visit.page, 'Insert into reply', 'rec-2').click();
    const question = recommendation(visit.page, 'rec-2').getByRole('group', { name: 'Insert anyway' });
    await question.waitFor();
    expect(await question.innerText()).toContain('internal sources');
    expect(await focused(visit.page)).toBe('Cancel');
    await visit.page.keyboard.press('Enter');
    await question.waitFor({ state: 'detached' });
    expect(await words()).toBe('');
    await until('the focus on its heading', async () =>
      (await focused(visit.page)).includes('Explain the delay') ? true : undefined,
    );
    await actionButton(visit.page, 'Insert into reply', 'rec-2').click();
    await actionButton(visit.page, 'Insert anyway', 'rec-2').click();
    await recommendation(visit.page, 'rec-2').locator('.toast').waitFor();
    expect(await words()).toBe('The carrier was on strike.');
    await expectStatus('rec-2', 'used');
  });

  test('outdated: asked once more, also for a note', async () => {
    await bench.host.addCustomerMessage(ticketId, 'It has just arrived!');
    await open();
    await actionButton(visit.page, 'Add as note').click();
    await recommendation(visit.page)
      .getByText('The customer or a colleague has written since this was made.')
      .waitFor();
    expect(await words('note')).toBe('');
    await actionButton(visit.page, 'Add anyway').click();
    await recommendation(visit.page).locator('.toast').waitFor();
    expect(await words('note')).toBe(announced);
    await expectStatus('rec-1', 'used');
  });

  test('a note is filled and brought to the front, and not posted', async () => {
    await openRecommendation(visit.page, 'rec-3');
    expect(await actionButton(visit.page, 'Insert into reply', 'rec-3').count()).toBe(0);
    await actionButton(visit.page, 'Add as note', 'rec-3').click();
    await recommendation(visit.page, 'rec-3').getByText('Added to the note. Nothing was posted.').waitFor();
    expect(await words('note')).toBe('Ask for crate 7.');
    expect(await visit.page.locator(editor('note')).isVisible()).toBe(true);
    await expectStatus('rec-3', 'used');
    expect(ownPosts()).toEqual(['outcome']);
  });

  test('Copy takes formatted and plain text along, and says so', async () => {
    await visit.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await actionButton(visit.page, 'Copy').click();
    await recommendation(visit.page).getByText('Copied.', { exact: true }).waitFor();
    const copied = await visit.page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const read = async (type: string) => (await (await item?.getType(type))?.text()) ?? '';
      return [await read('text/plain'), await read('text/html')];
    });
    expect(copied[0]).toBe('Hello Carla,\n\nthe carrier says Thursday.');
    expect(copied[1]).toContain('<strong>Thursday</strong>');
    await expectStatus('rec-1', 'used');
  });

  test('Copy does the same on plain http under a name of its own, where the browser has no clipboard for scripts', async () => {
    const browser = await openBrowser([
      '--host-resolver-rules=MAP helpdesk.test 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
    ]);
    try {
      const { page } = await openVisit(browser);
      const host = {
        ...bench.host,
        url: bench.host.url.replace('127.0.0.1', 'helpdesk.test').replace('localhost', 'helpdesk.test'),
      };
      if (isRich) await logInStaff(page, host.url, people.supportAgent);
      await openTicket(page, host, ticketId);
      await untilStill(page);
      expect(await page.evaluate(() => [isSecureContext, 'clipboard' in navigator])).toEqual([false, false]);
      await actionButton(page, 'Copy').click();
      await recommendation(page).getByText('Copied.', { exact: true }).waitFor();
      await page.evaluate(() =>
        document.body.append(Object.assign(document.createElement('textarea'), { id: 'plain' })),
      );
      await page.focus('#plain');
      await page.keyboard.press('Control+V');
      expect(await page.inputValue('#plain')).toBe('Hello Carla,\n\nthe carrier says Thursday.');
    } finally {
      await browser.close();
    }
  });

  test('Dismiss folds it away for everybody, and Undo brings it back, with the focus where one goes on', async () => {
    const folded = panel(visit.page, 'recommendations').locator('details');
    await actionButton(visit.page, 'Dismiss').focus();
    await visit.page.keyboard.press('Enter');
    await folded.waitFor();
    expect(await folded.innerText()).toContain('Earlier recommendations (1)');
    await expectStatus('rec-1', 'dismissed');
    expect(await focused(visit.page)).toBe('Undo');
    await visit.page.keyboard.press('Enter');
    await folded.waitFor({ state: 'detached' });
    await expectStatus('rec-1', 'open');
    expect(await focused(visit.page)).toContain('Announce Thursday');
  });

  test('what was dismissed can be restored on a later visit', async () => {
    await actionButton(visit.page, 'Dismiss').click();
    await expectStatus('rec-1', 'dismissed');
    await open();
    await panel(visit.page, 'recommendations').locator('details summary').click();
    await openRecommendation(visit.page, 'rec-1');
    await actionButton(visit.page, 'Restore').click();
    await panel(visit.page, 'recommendations').locator('details').waitFor({ state: 'detached' });
    await expectStatus('rec-1', 'open');
  });
});
