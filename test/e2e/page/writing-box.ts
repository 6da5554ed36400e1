import type { Page } from 'playwright-core';
import type { Host } from '../hosts/host.ts';
import { until } from '../until.ts';
import { addHostModules } from './host-modules.ts';
import { untilStill } from './panels.ts';
import { ticketUrl } from './ticket-page.ts';

export type BoxName = 'reply' | 'note';

/** What the specs insert: every kind of block, with words that no ticket has. */
export const letter = {
  html: '<p>Dear Carla,</p><p>crate 7 is <strong>on its way</strong>:</p><ul><li>left Oslo</li><li>due Friday</li></ul><p>Kind regards</p>',
  text: 'Dear Carla,\n\ncrate 7 is on its way:\n\n- left Oslo\n- due Friday\n\nKind regards',
};

/** One paragraph. */
export const line = { html: '<p>Thank you for your patience.</p>', text: 'Thank you for your patience.' };

const textareas = { reply: '#response', note: '#internal_note' };

/** What stands in a box at this moment. */
export interface BoxContent {
  /** The words of the editor, a line for each block. */
  text: string;
  /** What would be posted. */
  value: string;
}

/** One of the two boxes of a ticket page, which has the modules of `host-modules/` loaded. */
export class WritingBox {
  readonly #page: Page;
  readonly #name: BoxName;

  constructor(page: Page, name: BoxName) {
    this.#page = page;
    this.#name = name;
  }

  get editable(): string {
    return `#${this.#name} .redactor-in`;
  }

  get textarea(): string {
    return textareas[this.#name];
  }

  insert(content: { html: string; text: string }): Promise<boolean> {
    return this.#page.evaluate(([box, what]) => window.faiHost.insert(box, what), [this.#name, content] as const);
  }

  /** Takes back the newest insertion of the page. */
  undo(): Promise<string> {
    return this.#page.evaluate(() => window.faiHost.undo());
  }

  /** Content of Redactor, after it has written what would be posted into the textarea. */
  async read(): Promise<BoxContent> {
    return this.#page.evaluate(
      ([editable, textarea]) => {
        const element = document.querySelector<HTMLElement>(editable);
        const { jQuery } = window as unknown as {
          jQuery?: (s: string) => { data(k: string): { broadcast(m: string): void } };
        };
        if (element) jQuery?.(textarea).data('redactor').broadcast('hardsync');
        const blocks = [...(element?.querySelectorAll('p, li, blockquote, td, h2, pre') ?? [])];
        const lines = blocks.filter((block) => !block.querySelector('p, li')).map((block) => block.textContent ?? '');
        return {
          text: lines.map((one) => one.replace(/\uFEFF/g, '')).join('\n'),
          value: document.querySelector<HTMLTextAreaElement>(textarea)?.value ?? '',
        };
      },
      [this.editable, this.textarea] as const,
    );
  }

  /** Opens Redactor's source view, or closes it. */
  async turnSource(open: boolean): Promise<void> {
    // Redactor writes what was changed into the textarea 200 ms later, also over what has come there since
    // (js/redactor.min.js, `sync`). A timer that is set now and takes longer ends after that one.
    if (open) await this.#page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 250)));
    const view = this.#page.locator(`#${this.#name} .redactor-source-open`);
    // The toolbar may move under the mouse while the editor changes its height.
    await until('the other view', async () => {
      if ((await view.count()) === (open ? 1 : 0)) return true;
      await this.#page.click(`#${this.#name} .re-html`);
      await view.waitFor({ state: open ? 'attached' : 'detached', timeout: 2_000 }).catch(() => {});
      return undefined;
    });
  }

  /** The word before and the word after the caret, when the focus is in this box; else null. */
  caret(): Promise<[string, string] | null> {
    return this.#page
      .evaluate(
        ([editable, textarea]) => {
          const active = document.activeElement;
          if (active instanceof HTMLTextAreaElement && active.matches(textarea)) {
            return [active.value.slice(0, active.selectionStart), active.value.slice(active.selectionEnd)];
          }
          const root = document.querySelector(editable);
          const selection = getSelection();
          if (!root || !active || !root.contains(active) || !selection?.rangeCount) return null;
          const range = selection.getRangeAt(0);
          const [before, after] = [range.cloneRange(), range.cloneRange()];
          before.setStart(root, 0);
          after.setEnd(root, root.childNodes.length);
          return [before, after].map((one) => one.toString().replace(/\uFEFF/g, ''));
        },
        [this.editable, this.textarea] as const,
      )
      .then((sides) => {
        const [before = '', after = ''] = sides ?? [];
        return sides && [/\S+(?=\s*$)/.exec(before)?.[0] ?? '', /\S+/.exec(after)?.[0] ?? ''];
      });
  }

  /** Writes where the caret is, as staff do. */
  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }

  /** Puts the caret behind a word of the editor, by a click and the keyboard's selection of the browser. */
  async caretBehind(word: string): Promise<void> {
    await this.#page.click(this.editable);
    await this.#page.evaluate(
      ([editable, wanted]) => {
        const root = document.querySelector(editable) as Element;
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const at = (walker.currentNode as Text).data.indexOf(wanted);
          if (at < 0) continue;
          getSelection()?.collapse(walker.currentNode, at + wanted.length);
          return;
        }
        throw new Error(`no ${wanted}`);
      },
      [this.editable, word] as const,
    );
  }
}

/** Opens a ticket by a full load, waits for its editors and gives the page the modules. */
export async function openToWrite(page: Page, host: Host, ticketId: number, { rich = true } = {}): Promise<void> {
  await page.goto(ticketUrl(host, ticketId));
  await page.waitForSelector(rich ? '#reply .redactor-in' : '#response');
  if (rich) await page.waitForSelector('#note .redactor-in', { state: 'attached' });
  await untilStill(page);
  if (rich) await saveSoon(page);
  await addHostModules(page);
}

/** Lets drafts be saved a second after the last change instead of osTicket's ten (js/redactor-osticket.js:52). */
async function saveSoon(page: Page): Promise<void> {
  await page.evaluate((textareas) => {
    type Editor = { opts: { autosaveDelay: number } } | undefined;
    const { jQuery } = window as unknown as { jQuery: (selector: string) => { data(key: string): Editor } };
    for (const textarea of textareas) {
      const editor = jQuery(textarea).data('redactor');
      if (editor) editor.opts.autosaveDelay = 1_000;
    }
  }, Object.values(textareas));
}
