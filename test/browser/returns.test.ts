import { describe, expect, it, vi } from 'vitest';
import { shownPanels } from './shown-panels.ts';
import { settle } from './staff-page.ts';

const { end, environment, start } = shownPanels();

const asked = async () => {
  await settle();
  return environment().fetch.mock.calls.length;
};
const pass = (ms: number) => {
  environment().clock.at += ms;
};
const focus = () => window.dispatchEvent(new Event('focus'));
function turn(visibility: 'hidden' | 'visible') {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(visibility === 'hidden');
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
}
function pageShow(persisted: boolean) {
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));
}

describe('coming back to the page', () => {
  it('is not a fresh load', async () => {
    start();
    pageShow(false);
    expect(await asked()).toBe(0);
    expect(environment().loadLive).not.toHaveBeenCalled();
    focus();
    expect(await asked()).toBe(0);
  });

  it('asks on focus, at most every ten seconds', async () => {
    start();
    pass(10_000);
    focus();
    await settle();
    pass(9_999);
    focus();
    expect(await asked()).toBe(1);
    pass(1);
    focus();
    expect(await asked()).toBe(2);
  });

  it('asks after a minute of being hidden, and the focus that follows adds nothing', async () => {
    start();
    turn('hidden');
    await settle();
    pass(60_000);
    turn('visible');
    focus();
    expect(await asked()).toBe(1);
  });

  it('does not ask after a shorter time', async () => {
    start();
    turn('hidden');
    await settle();
    pass(59_999);
    turn('visible');
    expect(await asked()).toBe(0);
  });

  it('asks when the browser shows a kept page again', async () => {
    start();
    pageShow(true);
    expect(await asked()).toBe(1);
  });

  it('does not ask while the page is hidden', async () => {
    start();
    turn('hidden');
    await settle();
    pass(100_000);
    focus();
    expect(await asked()).toBe(0);
  });

  it('does not ask any more after the end', async () => {
    start();
    end();
    pass(100_000);
    focus();
    pageShow(true);
    expect(await asked()).toBe(0);
  });
});
