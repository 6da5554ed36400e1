import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type MountLife, placedAttribute, watchMount } from '../../../src/browser/host/watch-mount.ts';
import { fillPage, mountElement, settle, ticketContent } from '../staff-page.ts';

let page = new AbortController();
const started = vi.fn<(mount: HTMLElement, life: MountLife) => void>();
const life = (index: number) => started.mock.calls[index]?.[1] as MountLife;
const watch = () => watchMount(started, page.signal);

beforeEach(() => {
  page = new AbortController();
  started.mockClear();
});
afterEach(() => {
  page.abort();
  vi.restoreAllMocks();
});

/** Pretends that the parser is still at work. */
function parsing(state: DocumentReadyState = 'loading') {
  vi.spyOn(document, 'readyState', 'get').mockReturnValue(state);
}

describe('watching for the mount', () => {
  it('moves the mount directly before the tabs and starts it once', async () => {
    const mount = mountElement();
    fillPage(ticketContent(mount));
    watch();
    expect(document.getElementById('ticket_tabs')?.previousElementSibling).toBe(mount);
    await settle();
    expect(started).toHaveBeenCalledTimes(1);
    expect(life(0)).toMatchObject({ restored: false });
  });

  it('waits for the tabs while the page is parsed, and starts when they come', async () => {
    parsing();
    const mount = mountElement();
    const [, content] = ticketContent(mount) as [HTMLElement, HTMLElement];
    const tabs = content.querySelector('#ticket_tabs') as Element;
    tabs.remove();
    fillPage([content]);
    watch();
    content.append(document.createElement('table'));
    await settle();
    expect(started).not.toHaveBeenCalled();
    content.append(tabs);
    await settle();
    expect(started).toHaveBeenCalledTimes(1);
    expect(tabs.previousElementSibling).toBe(mount);
  });

  it('shows the panels where the shim left them when the parsed page has no tabs', async () => {
    parsing();
    const mount = mountElement();
    const content = document.createElement('div');
    content.append(mount, document.createElement('table'));
    fillPage([content]);
    watch();
    expect(started).not.toHaveBeenCalled();
    parsing('interactive');
    document.dispatchEvent(new Event('DOMContentLoaded'));
    expect(started).toHaveBeenCalledTimes(1);
    expect(content.firstElementChild).toBe(mount);
  });

  it('does nothing on a page without a mount', async () => {
    fillPage(ticketContent(null));
    watch();
    await settle();
    expect(started).not.toHaveBeenCalled();
  });

  it('works without the PJAX container', () => {
    document.body.replaceChildren(...ticketContent(mountElement()));
    watch();
    expect(started).toHaveBeenCalledTimes(1);
  });

  it('ends the old mount and starts the new one after PJAX navigation', async () => {
    const { container } = fillPage(ticketContent(mountElement()));
    watch();
    const next = mountElement();
    container.replaceChildren(...ticketContent(next));
    await settle();
    expect(life(0).end.signal.aborted).toBe(true);
    expect(started).toHaveBeenCalledTimes(2);
    expect(started.mock.lastCall?.[0]).toBe(next);
    expect(life(1)).toMatchObject({ restored: false });
  });

  it('finds a mount that PJAX brings to a page that had none', async () => {
    const { container } = fillPage(ticketContent(null));
    watch();
    container.replaceChildren(...ticketContent(mountElement()));
    await settle();
    expect(started).toHaveBeenCalledTimes(1);
  });

  it('finds the mount after the PJAX container itself was replaced', async () => {
    const { container } = fillPage(ticketContent(mountElement()));
    watch();
    const other = document.createElement('div');
    other.id = 'pjax-container';
    other.append(...ticketContent(mountElement()));
    container.replaceWith(other);
    await settle();
    expect(started).toHaveBeenCalledTimes(2);
    other.replaceChildren(...ticketContent(mountElement()));
    await settle();
    expect(started).toHaveBeenCalledTimes(3);
  });

  it('takes a clone that PJAX put back for a restored mount', async () => {
    const { container } = fillPage(ticketContent(mountElement()));
    watch();
    const kept = [...container.children].map((child) => child.cloneNode(true) as Element);
    container.replaceChildren(document.createElement('p'));
    await settle();
    expect(life(0).end.signal.aborted).toBe(true);
    container.replaceChildren(...kept);
    await settle();
    expect(started).toHaveBeenCalledTimes(2);
    expect(life(1)).toMatchObject({ restored: true });
    expect(document.getElementById('ticket_tabs')?.previousElementSibling?.hasAttribute(placedAttribute)).toBe(true);
  });

  it('leaves a mount alone that something else moved', async () => {
    const mount = mountElement();
    fillPage(ticketContent(mount));
    watch();
    document.getElementById('header')?.append(mount);
    await settle();
    expect(mount.parentElement?.id).toBe('header');
    expect(life(0).end.signal.aborted).toBe(false);
    mount.remove();
    await settle();
    expect(life(0).end.signal.aborted).toBe(true);
  });

  it('ends a mount that something else takes away, and starts it again when it is put back', async () => {
    const mount = mountElement();
    fillPage(ticketContent(mount));
    watch();
    await settle();
    const { parentElement, nextSibling } = mount;
    mount.remove();
    await settle();
    expect(life(0).end.signal.aborted).toBe(true);
    parentElement?.insertBefore(mount, nextSibling);
    await settle();
    expect(started).toHaveBeenCalledTimes(2);
    expect(life(1)).toMatchObject({ restored: true });
    expect(mount.nextSibling).toBe(nextSibling);
  });

  it('ends the mount when an element around it is removed', async () => {
    fillPage(ticketContent(mountElement()));
    watch();
    document.getElementById('content')?.remove();
    await settle();
    expect(life(0).end.signal.aborted).toBe(true);
  });

  it('does not look up when osTicket works inside the page', async () => {
    fillPage(ticketContent(mountElement()));
    watch();
    await settle();
    const lookUps = vi.spyOn(document, 'getElementById');
    for (let index = 0; index < 100; index += 1) {
      document.querySelector('#thread-entry-7')?.append(document.createElement('i'));
    }
    await settle();
    expect(lookUps).not.toHaveBeenCalled();
  });

  it('stops with its signal', async () => {
    const { container } = fillPage(ticketContent(mountElement()));
    watch();
    page.abort();
    expect(life(0).end.signal.aborted).toBe(true);
    container.replaceChildren(...ticketContent(mountElement()));
    await settle();
    expect(started).toHaveBeenCalledTimes(1);
  });
});
