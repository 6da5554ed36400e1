import { Window } from 'happy-dom';
import { expect, it } from 'vitest';
import { bundle, get, startForTest } from './start-for-test.ts';

/** The plugin's item in the drop-down of a ticket's page. */
async function item(path: string, change?: { allowRefresh: boolean }) {
  const standIn = await startForTest();
  if (change) standIn.setSettings(change);
  const { document } = new Window();
  document.write(await (await get(standIn, path)).text());
  const link = document.querySelector('#action-dropdown-more a[data-fai-refresh]');
  return (
    link && {
      words: link.textContent.trim(),
      ...Object.fromEntries([...link.attributes].map((one) => [one.name, one.value])),
    }
  );
}

it('a ticket without a result can be asked about, and the item knows where everything is', async () => {
  expect(await item('/scp/tickets.php?id=3')).toEqual({
    words: 'Summarise',
    class: 'no-pjax',
    href: '#fai-refresh',
    'data-fai-refresh': '',
    'data-ticket-id': '3',
    'data-base': '/scp/ajax.php/fai/',
    'data-lang': 'en-US',
    'data-person': expect.stringMatching(/^[0-9a-f]+$/),
    'data-script': `/scp/ajax.php/fai/assets/${bundle.name}`,
    'data-failed': expect.stringMatching(/\w/),
    onclick: expect.stringContaining("new CustomEvent('fai:refresh'"),
  });
});

it('a ticket with a result is asked about again', async () => {
  expect(await item('/scp/tickets.php?id=1')).toMatchObject({ words: 'Summarise again' });
});

it('there is no item where asking is not allowed, or no panel is switched on', async () => {
  expect(await item('/scp/tickets.php?id=1', { allowRefresh: false })).toBeNull();
  expect(await item('/scp/tickets.php?id=1&panels=none')).toBeNull();
});
