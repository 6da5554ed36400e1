import { afterEach, describe, expect, it, vi } from 'vitest';
import { closedCookie } from '../../src/contract/mount.ts';
import { shownPanels } from './shown-panels.ts';

const { button, click, named, start } = shownPanels();

const isOpen = () => ['summary', 'recommendations'].map((panel) => button(panel).getAttribute('aria-expanded'));
const write = (value: string) => {
  // biome-ignore lint/suspicious/noDocumentCookie: as another window or a hostile page beside the helpdesk does
  document.cookie = `${closedCookie}p1=${value};path=/`;
};
const written = () => /fai_closed_p1=([^;]*)/.exec(document.cookie)?.[1];

// Before others put the cookies right again.
afterEach(() => void vi.restoreAllMocks());

describe('the cookie of what was closed', () => {
  it('keeps what another window has closed meanwhile', async () => {
    start({ attributes: { 'data-closed': '' } });
    write('recommendations');
    await click(button('summary'));
    expect(written()).toBe('recommendations.summary');
    await click(button('summary'));
    expect(written()).toBe('recommendations');
  });

  it('is each person’s own', async () => {
    start();
    await click(button('summary'));
    start({ attributes: { 'data-person': 'p2' } }, true);
    expect(isOpen()).toEqual(['true', 'true']);
    await click(button('recommendations'));
    start({}, true);
    expect(isOpen()).toEqual(['false', 'true']);
  });

  it.each([
    ['is empty', ''],
    ['has strange names', '<b>.__proto__.constructor.Summary'],
    ['is all dots', '.'.repeat(500)],
    ['is full', 'x'.repeat(4_000)],
    ['has escapes', '%00%2e%zz%E0%A4%A.%73ummary'],
    ['has quotes', '"summary"'],
    ['has names of the first and the last', 'summaryall.allsummary'],
  ])('that %s closes nothing in a page that was restored, and goes with the next click', async (_what, value) => {
    write(value);
    start({}, true);
    expect(isOpen()).toEqual(['true', 'true']);
    await click(button('summary'));
    expect(isOpen()).toEqual(['false', 'true']);
    expect(written()).toBe('summary');
    start({}, true);
    expect(isOpen()).toEqual(['false', 'true']);
  });

  it.each(['<b>', 'x.y.z', 'SUMMARY', ' summary', 'x'.repeat(100_000)])(
    'that the shim should never have passed on closes nothing: %j',
    (closed) => {
      start({ attributes: { 'data-closed': closed } });
      expect(isOpen()).toEqual(['true', 'true']);
    },
  );

  it.each([
    ['throws', { get: () => raise(), set: () => raise() }],
    ['forgets', { get: () => '', set: () => {} }],
  ])('costs nothing but the memory where the browser %s', async (_what, { get, set }) => {
    vi.spyOn(document, 'cookie', 'get').mockImplementation(get);
    vi.spyOn(document, 'cookie', 'set').mockImplementation(set);
    start({ attributes: { 'data-closed': 'summary' } });
    expect(isOpen()).toEqual(['false', 'true']);
    await click(button('summary'));
    await click(button('recommendations'));
    expect(isOpen()).toEqual(['true', 'false']);
    await click(named('Hide AI panels'));
    await click(named('Show AI panels'));
    expect(isOpen()).toEqual(['true', 'false']);
  });
});

function raise(): never {
  throw new DOMException('The document is sandboxed', 'SecurityError');
}
