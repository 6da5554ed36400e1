import { mountId } from '../../contract/mount.ts';
import { pjaxContainerId, ticketTabsId } from './selectors.ts';

/** Set on a mount once it stands in its place. A node that has it and is new to us is a clone that PJAX kept. */
export const placedAttribute = 'data-fai-placed';

/** The time a mount is on the page. */
export interface MountLife {
  /** Aborted when the mount leaves or the panels stop; who draws may end it earlier. */
  end: AbortController;
  /** Its inlined data is as old as an earlier visit. */
  restored: boolean;
}

/**
 * Finds the mount, moves it directly before the ticket's tabs and starts it; again after each PJAX navigation.
 *
 * While the page is parsed every new node is looked at, so that mount and tabs are painted together. Afterwards only
 * the child lists from the mount and from PJAX's container up to the document are observed: all that can take the mount
 * away or bring another one, and silent while osTicket works inside the page. A page without the tabs shows the panels
 * where the shim left them. A mount that something else moves stays where it was put; one that is taken away and put
 * back there starts again.
 */
export function watchMount(start: (mount: HTMLElement, life: MountLife) => void, signal: AbortSignal): void {
  let current: HTMLElement | null = null;
  /** Where the mount stands, or stood last. */
  let place: Node | null = null;
  let end: AbortController | null = null;

  const look = () => {
    const mount = document.getElementById(mountId);
    const tabs = document.getElementById(ticketTabsId);
    const isLoading = document.readyState === 'loading';
    if (mount !== current) {
      end?.abort();
      end = null;
      current = mount;
    }
    // The tabs are there, or will not come any more.
    if (current && !end && (tabs || !isLoading)) {
      end = new AbortController();
      const restored = current.hasAttribute(placedAttribute);
      current.setAttribute(placedAttribute, '');
      if (!restored) tabs?.before(current);
      start(current, { end, restored });
    }
    place = current?.parentNode ?? (place?.isConnected ? place : null);
    observer.disconnect();
    if (isLoading && !end) {
      observer.observe(document, { childList: true, subtree: true });
      return;
    }
    for (const from of [current ?? place, document.getElementById(pjaxContainerId), document.body]) {
      for (let node: Node | null = from; node; node = node.parentNode) observer.observe(node, { childList: true });
    }
  };

  const observer = new MutationObserver(look);
  document.addEventListener('DOMContentLoaded', look, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    end?.abort();
  });
  look();
}
