import { beforeEach, describe, expect, it, vi } from 'vitest';
import { watchMount } from '../../../src/browser/host/watch-mount.ts';
import { goLive } from '../../../src/browser/live/live.tsx';
import { paintMount } from '../../../src/browser/paint-mount.tsx';
import { postsOf } from '../live/posts.ts';
import { shownPanels } from '../shown-panels.ts';
import {
  examplePageData,
  fillPage,
  isShown,
  mountElement,
  panelsRoot,
  settle,
  stillEnvironment,
  ticketContent,
} from '../staff-page.ts';

const { button, click, comeBack, end, environment, named, signal, start, text, texts } = shownPanels();
const summary = 'section[data-panel="summary"]';
const article = 'article';

type Answer = { came: () => Promise<void>; failed: (reason: unknown) => Promise<void> };

/** The second script's next load, which is under way until the test lets it come or fail. */
function slowly(one = environment()): Answer {
  let resolve: (script: { goLive: typeof goLive }) => void = () => {};
  let reject: (reason: unknown) => void = () => {};
  one.loadLive.mockImplementationOnce(
    () =>
      new Promise((...both) => {
        [resolve, reject] = both;
      }),
  );
  return {
    came: () => {
      resolve({ goLive });
      return settle();
    },
    failed: (reason) => {
      reject(reason);
      return settle();
    },
  };
}

const said = () => texts('.said');
const bodies = () => postsOf(environment()).map(({ body }) => body.rating ?? body.outcome);

describe('while the second script is under way', () => {
  beforeEach(() => {
    const boxes = document.createElement('div');
    boxes.innerHTML = '<form><textarea id="response"></textarea></form>';
    document.body.append(boxes);
    // happy-dom lays nothing out.
    vi.spyOn(HTMLElement.prototype, 'getClientRects').mockReturnValue([{}] as unknown as DOMRectList);
  });

  it('clicks wait, and are then done in their order', async () => {
    const load = slowly();
    start({ data: examplePageData({ summary: { ...examplePageData().summary, rating: null } as never }) });
    await click(named('Helpful', summary));
    await click(named('Not helpful', summary));
    await click(named('Dismiss', article));
    await click(button('summary'));
    expect([bodies(), button('summary').getAttribute('aria-expanded')]).toEqual([[], 'true']);
    await load.came();
    expect(environment().loadLive).toHaveBeenCalledTimes(1);
    expect(bodies()).toEqual(['up', 'down', 'dismissed']);
    expect(button('summary').getAttribute('aria-expanded')).toBe('false');
  });

  it.each([
    ['a panel', () => button('summary'), () => button('summary').getAttribute('aria-expanded'), 'false'],
    ['a rating', () => named('Not helpful', summary), () => bodies().join(), 'down'],
    ['a dismissal', () => named('Dismiss', article), () => bodies().join(), 'dismissed'],
    ['an entry', () => panelsRoot().querySelector<HTMLElement>('a[href="#thread-entry-18"]'), said, []],
  ])('impatient clicks on %s count once', async (_what, target, result, expected) => {
    const load = slowly();
    start();
    for (let times = 1; times <= 5; times += 1) await click(target());
    await load.came();
    expect(result()).toEqual(expected);
  });

  it('an impatient double click inserts once', async () => {
    const load = slowly();
    const data = examplePageData();
    data.recommendations = data.recommendations.slice(0, 1).map((one) => ({ ...one, sources: [], body: 'Dear Carla' }));
    start({ data: { ...data, recommendationsComplete: true } });
    const box = document.createElement('textarea');
    box.id = 'response';
    document.body.append(box);
    await click(named('Insert into reply', article));
    await click(named('Insert into reply', article));
    await load.came();
    expect(box.value).toBe('Dear Carla');
    expect(bodies()).toEqual(['inserted']);
  });

  it('a wish that is repeated later counts again', async () => {
    const load = slowly();
    environment().fetch.mockImplementation(async () => new Response('', { status: 429 }));
    start();
    const wish = () =>
      document.dispatchEvent(new CustomEvent('fai:refresh', { detail: { ticketId: 42 }, cancelable: true }));
    wish();
    wish();
    await load.came();
    expect(environment().fetch).toHaveBeenCalledTimes(1);
    await environment().pass(0);
    wish();
    await settle();
    expect(environment().fetch).toHaveBeenCalledTimes(2);
  });

  it('whoever clicked is told after two seconds that it takes long, until it is there', async () => {
    const load = slowly();
    start();
    await environment().pass(5_000);
    expect(said()).toEqual([]);
    await click(button('summary'));
    await environment().pass(1_999);
    expect(said()).toEqual([]);
    await environment().pass(1);
    expect(said()).toEqual(['This is taking longer than usual.']);
    expect(text()).toContain('Customer cannot sign in');
    await load.came();
    expect(said()).toEqual([]);
    expect(button('summary').getAttribute('aria-expanded')).toBe('false');
  });
});

describe('a second script that does not come', () => {
  const outOfDate = 'This page is out of date. Please reload it.';
  const notReached = 'The helpdesk cannot be reached. Please try again.';

  it.each([
    ['is gone after an upgrade', 404, outOfDate],
    ['is kept from who is logged out', 403, outOfDate],
    ['meets a fault of the server', 500, notReached],
    ['meets a helpdesk that is offline', 503, notReached],
    ['came broken, and is whole by now', 200, notReached],
    ['meets no network', new TypeError('Failed to fetch'), notReached],
  ])('and %s is told as that to who clicked', async (_what, reason, words) => {
    environment().loadLive.mockRejectedValueOnce(reason);
    start();
    await click(named('Helpful', summary));
    expect(said()).toEqual([words]);
  });

  it('is not told to who only looks, moves the mouse or comes back', async () => {
    environment().loadLive.mockRejectedValue(404);
    start({ data: examplePageData({ pending: { state: 'queued', since: '2026-11-21T10:00:00Z' } }) });
    await settle();
    button('summary').dispatchEvent(new Event('pointerdown', { bubbles: true, composed: true }));
    await settle();
    comeBack();
    await environment().pass(60_000);
    expect(environment().loadLive.mock.calls.length).toBeGreaterThan(2);
    expect(said()).toEqual([]);
  });

  it('is told to all that wait for it once, and the click after that is done', async () => {
    const load = slowly();
    start();
    await click(named('Helpful', summary));
    await click(button('summary'));
    await environment().pass(2_000);
    await load.failed(new TypeError('Failed to fetch'));
    expect(said()).toEqual([notReached]);
    await click(named('Not helpful', summary));
    expect([said(), bodies()]).toEqual([[], ['down']]);
  });

  it('with a bug takes the panels away and leaves the page', async () => {
    const errors = vi.fn();
    window.addEventListener('error', errors, { signal: signal() });
    environment().loadLive.mockResolvedValue({
      goLive: (firstPaint) => goLive({ ...firstPaint, facts: null } as never),
    });
    start();
    await click(named('Helpful', summary));
    expect([isShown(), said(), errors.mock.calls]).toEqual([false, [], []]);
  });
});

describe('a page that takes the panels away while the second script is under way', () => {
  /** The page with its observer, as the first script starts it. */
  function watched() {
    const one = stillEnvironment();
    const mount = mountElement();
    const { container } = fillPage(ticketContent(mount));
    watchMount((element, life) => paintMount(element, life, one), signal());
    return { one, mount, container };
  }
  const summaryButton = () => panelsRoot().querySelector('section h3 button') as HTMLButtonElement;
  const isOpen = () => summaryButton().getAttribute('aria-expanded');

  it('and puts them elsewhere, twice, finds them working there', async () => {
    const { one, mount, container } = watched();
    const load = slowly(one);
    summaryButton().click();
    container.append(mount);
    await settle();
    document.body.append(mount);
    await settle();
    await load.came();
    expect(isOpen()).toBe('false');
    expect(document.body.lastElementChild).toBe(mount);
  });

  it('and brings them back, twice, has forgotten the clicks of before and takes new ones', async () => {
    const { one, mount } = watched();
    const parent = mount.parentElement as HTMLElement;
    const [first, second] = [slowly(one), slowly(one)];
    summaryButton().click();
    for (let times = 1; times <= 2; times += 1) {
      mount.remove();
      await settle();
      parent.append(mount);
      await settle();
    }
    await first.came();
    await second.came();
    expect(isOpen()).toBe('true');
    summaryButton().click();
    await settle();
    expect(isOpen()).toBe('false');
    expect(panelsRoot().querySelectorAll('section')).toHaveLength(2);
  });

  it('and does not bring them back hears nothing of them again', async () => {
    const { one, mount } = watched();
    const load = slowly(one);
    summaryButton().click();
    mount.remove();
    await settle();
    await load.came();
    await one.pass(300_000);
    expect(one.fetch).not.toHaveBeenCalled();
    expect(mount.shadowRoot?.childNodes).toHaveLength(0);
  });

  it('for another ticket does nothing there of what was clicked here', async () => {
    const { one, container } = watched();
    const load = slowly(one);
    [...panelsRoot().querySelectorAll('button')].find(({ textContent }) => textContent === 'Dismiss')?.click();
    const data = examplePageData({ ticketId: 43 });
    container.replaceChildren(...ticketContent(mountElement({ data, attributes: { 'data-ticket-id': '43' } })));
    await settle();
    await load.came();
    expect(one.fetch).not.toHaveBeenCalled();
    expect(isOpen()).toBe('true');
  });
});

describe('the end of the panels while somebody waits', () => {
  it('says nothing into a page that was left', async () => {
    const load = slowly();
    start();
    await click(button('summary'));
    end();
    await environment().pass(10_000);
    await load.failed(404);
    expect(panelsRoot().childNodes).toHaveLength(0);
    expect(isShown()).toBe(false);
  });
});
