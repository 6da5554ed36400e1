import { beforeEach, describe, expect, it, vi } from 'vitest';
import { revealEntry } from '../../../src/browser/host/reveal-entry.ts';

let entry: HTMLElement;
beforeEach(() => {
  document.body.innerHTML = '<details><div id="ticket_thread"><div id="thread-entry-7">text</div></div></details>';
  entry = document.getElementById('thread-entry-7') as HTMLElement;
  // happy-dom lays nothing out: an element has a box unless it or something around it says otherwise.
  vi.spyOn(HTMLElement.prototype, 'getClientRects').mockImplementation(function (this: HTMLElement) {
    const isHidden = this.closest('[hidden], details:not([open]), .folded') || this.style.display === 'none';
    return (isHidden ? [] : [{}]) as unknown as DOMRectList;
  });
});

describe('an entry', () => {
  it('folded away in a closed detail is opened', () => {
    expect(revealEntry(7)).toBe(true);
    expect(document.querySelector('details')?.open).toBe(true);
    expect(document.activeElement).toBe(entry);
  });

  it('hidden by a script is shown', () => {
    entry.style.display = 'none';
    entry.hidden = true;
    expect(revealEntry(7)).toBe(true);
    expect([entry.style.display, entry.hidden]).toEqual(['', false]);
  });

  it('that something unknown keeps hidden is not said to be shown', () => {
    entry.className = 'folded';
    expect(revealEntry(7)).toBe(false);
    expect(document.activeElement).not.toBe(entry);
  });

  it('that is not on this page is not said to be shown', () => {
    expect(revealEntry(8)).toBe(false);
  });
});
