import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageFact } from '../../../src/contract/kinds/assessment.ts';
import { shownPanels } from '../shown-panels.ts';
import { examplePageData, exampleSummary, settle } from '../staff-page.ts';

const { click, end, environment, named, start, text } = shownPanels();

const fact = (field: string, value: string): PageFact => ({
  ...{ name: 'suggested_title', level: '', text: value, note: '', field },
});
const clicked: string[] = [];
let isShown = true;

const listening = new AbortController();
afterAll(() => listening.abort());
/** What core listens for. */
document.addEventListener(
  'click',
  (event) => {
    const address = (event.target as Element).closest('a.inline-edit')?.getAttribute('href');
    if (!address) return;
    event.preventDefault();
    clicked.push(address);
  },
  { signal: listening.signal },
);

beforeEach(() => {
  clicked.length = 0;
  isShown = true;
  // happy-dom lays nothing out.
  vi.spyOn(HTMLElement.prototype, 'getClientRects').mockImplementation(
    () => (isShown ? [{}] : []) as unknown as DOMRectList,
  );
});

/** A page with one suggestion, a link of core's, and its empty dialog, whose body is returned. */
function show(field: string, value: string): HTMLElement {
  // happy-dom stumbles over an element that has the focus and is taken away.
  (document.activeElement as HTMLElement | null)?.blur();
  document.getElementById('around')?.remove();
  const around = document.createElement('div');
  around.id = 'around';
  around.innerHTML =
    '<a class="inline-edit" href="#tickets/42/field/22/edit">Normal</a><div id="popup"><div class="body"></div></div>';
  document.documentElement.append(around);
  start({
    data: examplePageData({ assessment: { items: [fact(field, value)], coverage: exampleSummary().coverage } }),
  });
  return around.querySelector('.body') as HTMLElement;
}

/** The form of a field's dialog, as core's request brings it. */
const form = (address: string, control: string) =>
  `<form action="${address}">${control}<textarea name="comments"></textarea><input type="submit"></form>`;

describe('applying a suggestion', () => {
  it('clicks the link of the field, chooses the option that reads so and wakes what listens', async () => {
    const body = show('22', 'high');
    await click(named('Apply'));
    expect(clicked).toEqual(['#tickets/42/field/22/edit']);
    body.innerHTML = form(
      '#tickets/42/field/22/edit',
      '<select><option value="1">Low</option><option value="3"> High </option></select>',
    );
    const select = body.querySelector('select') as HTMLSelectElement;
    const changes = vi.fn();
    select.addEventListener('change', changes);
    await settle();
    expect([select.value, changes.mock.calls.length]).toEqual(['3', 1]);
    expect(document.activeElement).toBe(select);
  });

  it('opens the dialog of a field that has no link, and leaves no link behind', async () => {
    const body = show('20', 'Crate 7');
    await click(named('Apply'));
    expect(clicked).toEqual(['#tickets/42/field/20/edit']);
    expect(document.querySelectorAll('a.inline-edit')).toHaveLength(1);
    body.innerHTML = form('#tickets/42/field/20/edit', '<input type="hidden" name="x"><input type="text" value="old">');
    await settle();
    expect(body.querySelector<HTMLInputElement>('[type=text]')?.value).toBe('Crate 7');
    expect(body.querySelector('textarea')?.value).toBe('');
  });

  it('leaves the form of another field alone', async () => {
    const body = show('20', 'Crate 7');
    await click(named('Apply'));
    body.innerHTML = form('#tickets/42/field/21/edit', '<input type="text" value="old">');
    await settle();
    expect(body.querySelector<HTMLInputElement>('[type=text]')?.value).toBe('old');
  });

  it('asks core for one dialog, however often it is clicked until that is there; then again, once it was not', async () => {
    const body = show('22', 'High');
    await click(named('Apply'));
    await click(named('Apply'));
    expect(clicked).toHaveLength(1);
    body.innerHTML = form('#tickets/42/field/22/edit', '<select><option>Low</option><option>High</option></select>');
    await settle();
    expect(body.querySelector('select')?.value).toBe('High');
    isShown = false;
    body.replaceChildren();
    await settle();
    isShown = true;
    await click(named('Apply'));
    await environment().pass(20_000);
    await click(named('Apply'));
    expect(clicked).toHaveLength(3);
  });

  it('says so where there is no such option, and changes nothing', async () => {
    const body = show('22', 'Yesterday');
    await click(named('Apply'));
    body.innerHTML = form('#tickets/42/field/22/edit', '<select><option value="1">Low</option></select>');
    await settle();
    expect(text()).toContain('The suggestion could not be filled in.');
  });

  it('says so when the dialog does not come', async () => {
    show('22', 'High');
    await click(named('Apply'));
    await environment().pass(20_000);
    expect(text()).toContain('The dialog for this field did not open.');
  });

  it('asks for news when the dialog has closed', async () => {
    const body = show('22', 'High');
    await click(named('Apply'));
    body.innerHTML = form('#tickets/42/field/22/edit', '<select><option>High</option></select>');
    await settle();
    const before = environment().fetch.mock.calls.length;
    isShown = false;
    body.replaceChildren();
    await settle();
    expect(environment().fetch.mock.calls.length).toBe(before + 1);
  });

  it('ends with the panels', async () => {
    const body = show('22', 'High');
    await click(named('Apply'));
    end();
    body.innerHTML = form('#tickets/42/field/22/edit', '<select><option>Low</option><option>High</option></select>');
    await settle();
    expect(body.querySelector('select')?.value).toBe('Low');
  });
});
