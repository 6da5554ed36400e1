import { beforeAll, expect, test } from 'vitest';
import { onEveryHost } from '../bench.ts';
import { openBrowser } from '../page/browser.ts';
import { addHostModules } from '../page/host-modules.ts';
import { untilStill } from '../page/panels.ts';
import { ticketUrl } from '../page/ticket-page.ts';
import { openVisit, type Visit } from '../page/visit.ts';
import { letter } from '../page/writing-box.ts';

onEveryHost((bench) => {
  let visit: Visit;
  beforeAll(async () => {
    visit = await bench.visit();
    await visit.page.goto(ticketUrl(bench.host, bench.host.tickets.main));
    await visit.page.waitForSelector('#ticket_tabs');
    await untilStill(visit.page);
  });

  /**
   * Copies by a button in a shadow root, as the panels do, and pastes into a formatted and a plain field: what arrives,
   * and where focus and selection are after the copy.
   */
  async function copyAndPaste({ page }: Visit) {
    await addHostModules(page);
    await page.evaluate((copied) => {
      const host = document.body.appendChild(document.createElement('div'));
      host.id = 'copy-test';
      const button = document.createElement('button');
      button.textContent = 'Copy it';
      button.addEventListener('click', async () => {
        const isCopied = await window.faiHost.copy(copied);
        button.textContent = isCopied ? 'Copied' : 'Refused';
      });
      host.attachShadow({ mode: 'open' }).append(button);
      const formatted = document.body.appendChild(document.createElement('div'));
      formatted.id = 'formatted';
      formatted.contentEditable = 'true';
      document.body.appendChild(document.createElement('textarea')).id = 'plain';
      const read = document.querySelector('.thread-body, .thread-entry');
      if (read) getSelection()?.selectAllChildren(read);
    }, letter);
    const selected = await page.evaluate(() => getSelection()?.toString());
    const button = page.locator('#copy-test button');
    await button.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /Copied|Refused/ }).waitFor();
    const after = await page.evaluate(() => ({
      answer: document.querySelector('#copy-test')?.shadowRoot?.querySelector('button')?.textContent,
      focus: document.querySelector('#copy-test')?.shadowRoot?.activeElement?.localName,
      selected: getSelection()?.toString(),
    }));
    await page.focus('#formatted');
    await page.keyboard.press('Control+V');
    await page.focus('#plain');
    await page.keyboard.press('Control+V');
    const formatted = page.locator('#formatted');
    const pasted = {
      bold: await formatted.locator('strong, b, [style*="bold"]').first().innerText(),
      items: await formatted.locator('li').allInnerTexts(),
      plain: await page.inputValue('#plain'),
    };
    await page.evaluate(() => {
      for (const id of ['copy-test', 'formatted', 'plain']) document.getElementById(id)?.remove();
    });
    return { ...after, isSelectionKept: after.selected === selected && selected !== '', ...pasted };
  }

  const expected = {
    answer: 'Copied',
    focus: 'button',
    isSelectionKept: true,
    bold: 'on its way',
    items: ['left Oslo', 'due Friday'],
    plain: letter.text,
  };

  test('copies formatted and plain text', async () => {
    await visit.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    expect(await visit.page.evaluate(() => isSecureContext)).toBe(true);
    expect(await copyAndPaste(visit)).toMatchObject(expected);
  });

  test('does the same where the browser refuses the modern way', async () => {
    await visit.page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', {
        configurable: true,
        value: { write: () => Promise.reject(new DOMException('no', 'NotAllowedError')) },
      });
    });
    expect(await copyAndPaste(visit)).toMatchObject(expected);
  });

  test('does the same on plain http under a name of its own, where there is no modern way', async () => {
    const browser = await openBrowser([
      '--host-resolver-rules=MAP helpdesk.test 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
    ]);
    try {
      const insecure = await openVisit(browser);
      const { port } = new URL(bench.host.url);
      await insecure.page.goto(`http://helpdesk.test:${port}${new URL(bench.host.url).pathname}`);
      expect(await insecure.page.evaluate(() => [isSecureContext, 'clipboard' in navigator])).toEqual([false, false]);
      await insecure.page.evaluate(() => {
        const entry = document.body.appendChild(document.createElement('div'));
        entry.className = 'thread-entry';
        entry.textContent = 'Something that is selected';
      });
      expect(await copyAndPaste(insecure)).toMatchObject(expected);
    } finally {
      await browser.close();
    }
  });
});
