import { mountId } from '../../contract/mount.ts';
import { pjaxContainerId, ticketTabsId } from './selectors.ts';

/** Set on a mount once it stands in its place. A node that has it and is new to us is a clone that PJAX kept. */
export const placedAttribute = 'data-fai-placed';

/** The time a mount is on the page. */
export interface MountLife {
  /** Aborts when the mount leaves or the panels stop. */
  signal: AbortSignal;
  /** Its inlined data is as old as an earlier visit. */
  restored: boolean;
}

/**
 * Finds the mount, moves it directly before the ticket's tabs and starts it; again after each PJAX navigation.
 *
 * While the page is parsed every new node is looked at, so that mount and tabs are painted together. Afterwards only
 * the child lists from the mount and from PJAX's container up to the document are observed: all that can take the mount
 * away or bring another one, and silent while osTicket works inside the page. A page without the tabs shows the panels
 * where the shim left them. A mount that something else moves stays where it was put.
 */
export function watchMount(
  start: (mount: HTMLElement, life: MountLife) => void,
  signal: AbortSignal,
  page: Document = document,
): void {
  let current: HTMLElement | null = null;
  let life: AbortController | null = null;

  const look = () => {
    const mount = page.getElementById(mountId);
    if (mount !== current) {
      life?.abort();
      life = null;
      current = mount;
    }
    if (current && !life && isReady(page)) {
      life = new AbortController();
      const restored = current.hasAttribute(placedAttribute);
      if (!restored) place(current, page);
      start(current, { signal: life.signal, restored });
    }
    observe();
  };

  const observer = new MutationObserver(look);
  const observe = () => {
    observer.disconnect();
    if (page.readyState === 'loading' && !life) {
      observer.observe(page, { childList: true, subtree: true });
      return;
    }
    for (const from of [current, page.getElementById(pjaxContainerId), page.body]) {
      for (let node: Node | null = from; node; node = node.parentNode) observer.observe(node, { childList: true });
    }
  };

  page.addEventListener('DOMContentLoaded', look, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    life?.abort();
  });
  look();
}

/** The tabs are there, or will not come any more. */
function isReady(page: Document): boolean {
  return page.readyState !== 'loading' || page.getElementById(ticketTabsId) !== null;
}

function place(mount: HTMLElement, page: Document): void {
  mount.setAttribute(placedAttribute, '');
  page.getElementById(ticketTabsId)?.before(mount);
}
