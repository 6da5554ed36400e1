import { expect, it } from 'vitest';
import { candidatesRequest } from '../../../src/contract/candidates.ts';
import { queryWords, subjectOf } from '../../../src/worker/related/query-words.ts';
import { fakeTicket } from '../fake/fake-ticket.ts';

const entry = (type: 'M' | 'R' | 'N', body: string, entryId: number) => ({
  entryId,
  type,
  at: '2026-11-20T10:00:00Z',
  author: { role: 'customer' as const, name: 'Ada' },
  format: 'text' as const,
  body,
  attachments: [{ name: 'password-list.xlsx', bytes: 7 }],
});
const wordsOf = (subject: string, ...entries: ReturnType<typeof entry>[]) =>
  queryWords(subjectOf(fakeTicket(1, 0, { subject, entries })));

it('words of the title come first, then those the messages come back to; answers, notes and files are not among them', () => {
  const words = wordsOf(
    'Tray two',
    entry('M', 'The printer jams. The printer is old.', 1),
    entry('R', 'Rebooting helps.', 2),
    entry('N', 'Secretly hopeless.', 3),
    entry('M', 'Jams again.', 4),
  );
  expect(words.slice(0, 2)).toEqual(['Tray', 'two']);
  expect(
    words
      .slice(2, 4)
      .map((word) => word.toLowerCase())
      .sort(),
  ).toEqual(['jams', 'printer']);
  expect(words.join(' ')).not.toMatch(/reboot|secret|password/i);
});

it.each([
  ['no text at all', '', ''],
  ['no word in it', '?!', '… -- +*~ "" () @ :1 {}'],
  ['a word without an end', 'x'.repeat(5_000), 'y'.repeat(100_000)],
  ['a thousand words', Array.from({ length: 1_000 }, (_, index) => `word${index}`).join(' '), 'more'],
  ['script without spaces', '冷蔵庫の扉が閉まらない', '冷蔵庫が動きません。'],
  ['a lone half of a character', 'printer \ud83d', '\udc00 jams'],
])('of %s there is what the route takes', (_what, subject, body) => {
  const words = wordsOf(subject, entry('M', body, 1));
  expect(candidatesRequest.safeParse({ words }).error).toBeUndefined();
});

it('of script without spaces whole runs are words', () => {
  expect(wordsOf('冷蔵庫 故障', entry('M', 'はい', 1))).toEqual(expect.arrayContaining(['冷蔵庫', '故障']));
});
