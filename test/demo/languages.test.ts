import { Window } from 'happy-dom';
import { expect, it } from 'vitest';
import { flat } from '../../src/build/string-files.ts';
import { translations } from '../../src/contract/strings/all.ts';
import { english } from '../../src/contract/strings.ts';
import { languageNames } from '../../src/demo/pages/language.ts';
import { get, startForTest } from './start-for-test.ts';

const words: Record<string, Record<string, string>> = Object.fromEntries(
  Object.entries({ en: english, ...translations }).map(([tag, texts]) => [tag, flat(texts)]),
);

it('the stand-in can be asked for every language of the panels, and for no other', () => {
  expect([...languageNames].sort()).toEqual(Object.keys(words).sort());
});

it.each(languageNames)('a page asked for with lang=%s has the panels in it', async (name) => {
  const standIn = await startForTest();
  const answer = await get(standIn, `/scp/tickets.php?id=${standIn.ticketIds.rich}&lang=${name}`);
  const { document } = new Window();
  document.write(await answer.text());
  const mount = document.querySelector('#fai-panels');
  expect(mount?.getAttribute('data-lang')).toBe(document.documentElement.lang);
  expect(JSON.parse(mount?.querySelector('script')?.textContent ?? '').strings).toEqual(words[name]);
});
