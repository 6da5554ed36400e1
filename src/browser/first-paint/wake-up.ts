import type { FirstPaint, Live } from '../handover.ts';
import { refreshEvent } from '../host/selectors.ts';
import { draw } from './draw.ts';

/** Keys that do something on a button or among headings. */
const keys = /^(?:Arrow(?:Up|Down)|Home|End)$/;

/**
 * Loads the second script as soon as something happens that the first paint cannot answer, and lets it answer: a click or
 * a key in the panels, a person's return, a wish from the More menu, data that came unfinished. Until then a page costs
 * no more than its first paint.
 */
export function wakeUp(firstPaint: FirstPaint, restored: boolean): void {
  const { mount, root, facts, memory, environment, end, t } = firstPaint;
  const { signal } = end;
  let live: Live | null = null;

  async function wake(): Promise<Live | null> {
    try {
      const { goLive } = await environment.loadLive(facts.base);
      if (!signal.aborted) live ??= goLive(firstPaint);
    } catch {
      // The plugin was updated since this page was made, and the file with it.
      if (!signal.aborted && !root.querySelector('.reload')) {
        root.append(...draw({ type: 'p', props: { class: 'reload notice', role: 'status', children: t('reload') } }));
        mount.hidden = false;
      }
    }
    return live;
  }

  /** Does once more what the person did before anybody listened; the nodes are the same. */
  async function answer(event: Event, target: HTMLElement): Promise<void> {
    event.preventDefault();
    if (!(await wake())) return;
    if (event.type === 'click') target.click();
    else target.dispatchEvent(new KeyboardEvent('keydown', event as KeyboardEvent));
  }

  const onClick = (event: Event) => {
    const { ctrlKey, metaKey, shiftKey, altKey } = event as MouseEvent;
    const target = (event.target as Element).closest<HTMLElement>('button, a[href^="#"]');
    // With a key held down the browser opens a link in its own way.
    if (!live && target && !(ctrlKey || metaKey || shiftKey || altKey)) void answer(event, target);
  };
  root.addEventListener('click', onClick, { signal });
  root.addEventListener(
    'keydown',
    (event) => {
      if (!live && keys.test((event as KeyboardEvent).key)) void answer(event, event.target as HTMLElement);
    },
    { signal },
  );

  const comeBack = async (event?: Event) => (await wake())?.comeBack(event);
  const onReturn = (event: Event) => {
    // The first showing of a page is no return.
    if ((event as PageTransitionEvent).persisted !== false) void comeBack(event);
  };
  for (const type of ['focus', 'pageshow']) addEventListener(type, onReturn, { signal });
  document.addEventListener('visibilitychange', onReturn, { signal });
  const onRefresh = async (event: Event) => {
    if ((event as CustomEvent).detail?.ticketId !== facts.data.ticketId) return;
    event.preventDefault(); // taken: else the item in the menu brings a mount of its own
    (await wake())?.refresh();
  };
  document.addEventListener(refreshEvent, onRefresh, { signal });

  const { pending, recommendationsComplete } = facts.data;
  if (restored) void comeBack();
  else if (pending || !recommendationsComplete || facts.wantsRefresh || memory.read('unsent')) void wake();
}
