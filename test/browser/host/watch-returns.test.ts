import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchReturns } from '../../../src/browser/host/watch-returns.ts';

let page = new AbortController();
let at = 0;
const onReturn = vi.fn();

beforeEach(() => {
  page = new AbortController();
  at = 1_000_000;
  onReturn.mockClear();
  watchReturns(onReturn, () => at, page.signal);
});
afterEach(() => {
  page.abort();
  vi.restoreAllMocks();
});

const focus = () => window.dispatchEvent(new Event('focus'));
function turn(visibility: 'hidden' | 'visible') {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(visibility === 'hidden');
  document.dispatchEvent(new Event('visibilitychange'));
}
function pageShow(persisted: boolean) {
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));
}

describe('coming back to the page', () => {
  it('is not a fresh load', () => {
    pageShow(false);
    focus();
    expect(onReturn).not.toHaveBeenCalled();
  });

  it('is told on focus, at most every ten seconds', () => {
    at += 10_000;
    focus();
    at += 9_999;
    focus();
    expect(onReturn).toHaveBeenCalledTimes(1);
    at += 1;
    focus();
    expect(onReturn).toHaveBeenCalledTimes(2);
  });

  it('is told after a minute of being hidden, and the focus that follows adds nothing', () => {
    turn('hidden');
    at += 60_000;
    turn('visible');
    focus();
    expect(onReturn).toHaveBeenCalledTimes(1);
  });

  it('is not told after a shorter time', () => {
    turn('hidden');
    at += 59_999;
    turn('visible');
    expect(onReturn).not.toHaveBeenCalled();
  });

  it('is told when the browser shows a kept page again', () => {
    pageShow(true);
    expect(onReturn).toHaveBeenCalledTimes(1);
  });

  it('is not told while the page is hidden', () => {
    turn('hidden');
    at += 100_000;
    focus();
    expect(onReturn).not.toHaveBeenCalled();
  });

  it('is not told any more after the end', () => {
    page.abort();
    at += 100_000;
    focus();
    pageShow(true);
    expect(onReturn).not.toHaveBeenCalled();
  });
});
