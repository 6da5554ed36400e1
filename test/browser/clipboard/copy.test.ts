import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { copy } from '../../../src/browser/clipboard/copy.ts';

const copied = { html: '<p>Dear <strong>Carla</strong></p>', text: 'Dear Carla' };

/** What the browser does on `copy`: `needsSelection` like Safari; null refuses. */
let browser: { needsSelection: boolean } | null;
let clipboard: Record<string, string>;

beforeEach(() => {
  clipboard = {};
  browser = { needsSelection: false };
  document.body.innerHTML = '<p id="read">read this</p><button>b</button>';
  document.execCommand = vi.fn(() => {
    const isSelected = getSelection()?.toString() === '.';
    if (!browser || (browser.needsSelection && !isSelected)) return false;
    const event = Object.assign(new Event('copy', { bubbles: true, cancelable: true }), {
      clipboardData: { setData: (type: string, data: string) => Object.assign(clipboard, { [type]: data }) },
    });
    document.body.dispatchEvent(event);
    return true;
  });
  vi.stubGlobal('navigator', {});
});
afterEach(() => vi.unstubAllGlobals());

const both = { 'text/html': copied.html, 'text/plain': copied.text };

describe('copy', () => {
  it('writes both formats by the modern way where there is one', async () => {
    const write = vi.fn().mockResolvedValue(undefined);
    vi.stubGlobal('navigator', { clipboard: { write } });
    vi.stubGlobal(
      'ClipboardItem',
      class {
        readonly items: Record<string, Blob>;
        constructor(items: Record<string, Blob>) {
          this.items = items;
        }
      },
    );
    expect(await copy(copied)).toBe(true);
    const [[[written]]] = write.mock.calls as [[[{ items: Record<string, Blob> }]]];
    const { items } = written;
    expect(await items['text/html']?.text()).toBe(copied.html);
    expect(await items['text/plain']?.text()).toBe(copied.text);
    expect(document.execCommand).not.toHaveBeenCalled();
  });

  it('goes the old way where the modern one is refused, and where there is none', async () => {
    expect(await copy(copied)).toBe(true);
    expect(clipboard).toEqual(both);
    clipboard = {};
    vi.stubGlobal('ClipboardItem', class {});
    vi.stubGlobal('navigator', { clipboard: { write: () => Promise.reject(new Error('refused')) } });
    expect(await copy(copied)).toBe(true);
    expect(clipboard).toEqual(both);
  });

  it('leaves selection, focus and page as they were, also where something must be selected', async () => {
    browser = { needsSelection: true };
    const read = document.getElementById('read') as HTMLElement;
    getSelection()?.selectAllChildren(read);
    document.querySelector('button')?.focus();
    const before = document.body.innerHTML;
    expect(await copy(copied)).toBe(true);
    expect(clipboard).toEqual(both);
    expect(getSelection()?.toString()).toBe('read this');
    expect(document.activeElement?.localName).toBe('button');
    expect(document.body.innerHTML).toBe(before);
  });

  it('answers false when the browser refuses, and leaves no listener behind', async () => {
    browser = null;
    expect(await copy(copied)).toBe(false);
    browser = { needsSelection: false };
    document.execCommand('copy');
    expect(clipboard).toEqual({});
  });

  it('does not let other listeners of the page overwrite what is copied', async () => {
    const other = vi.fn();
    document.addEventListener('copy', other);
    await copy(copied);
    document.removeEventListener('copy', other);
    expect(other).not.toHaveBeenCalled();
  });
});
