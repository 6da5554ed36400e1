import { appendFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type JournalLine, openJournal } from '../../../src/worker/journal/journal.ts';
import { journalFolder, journalInMemory } from '../../../src/worker/journal/journal-files.ts';
import { temporaryFolder } from '../commands/command-bench.ts';
import { VirtualTime } from '../fake/virtual-time.ts';

const line = (ticketId: number, tokens: number, fingerprint: string | null = 'f'): JournalLine => ({
  ticketId,
  fingerprint,
  basedOnEntryId: 7,
  generatedAt: 1_000,
  model: 'fake/echo',
  tokens,
});

const pass = (time: VirtualTime, ms: number) => time.run(time.wait(ms, new AbortController().signal));

it('what was analysed is known after a restart', () => {
  const folder = temporaryFolder();
  const time = new VirtualTime();
  openJournal(journalFolder(folder), time).add(line(1, 100, 'first'));
  openJournal(journalFolder(folder), time).add(line(1, 50, 'second'));
  const journal = openJournal(journalFolder(folder), time);
  expect(journal.latest(1)).toMatchObject({ fingerprint: 'second' });
  expect([journal.tokensToday(), journal.tokensTodayOf(1), journal.tokensTodayOf(2)]).toEqual([150, 150, 0]);
});

it('what other workers of this machine use counts at once', () => {
  const folder = temporaryFolder();
  const time = new VirtualTime();
  const [one, other] = [openJournal(journalFolder(folder), time), openJournal(journalFolder(folder), time)];
  one.add(line(1, 100));
  other.add(line(2, 11));
  expect([one.tokensToday(), other.tokensToday()]).toEqual([111, 111]);
});

it('counts begin anew with the day in UTC; what was analysed stays known for a week', async () => {
  const folder = temporaryFolder();
  const time = new VirtualTime(Date.parse('2026-11-21T23:59:59Z'));
  const journal = openJournal(journalFolder(folder), time);
  journal.add(line(1, 100));
  await pass(time, 2_000);
  expect([journal.tokensToday(), journal.latest(1)?.tokens]).toEqual([0, 100]);
  expect(openJournal(journalFolder(folder), time).latest(1)?.tokens).toBe(100);
  await pass(time, 8 * 86_400_000);
  journal.add(line(2, 1));
  expect(readdirSync(folder)).toEqual(['journal-2026-11-30.jsonl']);
});

it('an analysis that came to nothing is paid for and forgotten', () => {
  const journal = openJournal(journalInMemory(), new VirtualTime());
  journal.add(line(1, 100, null));
  expect([journal.tokensToday(), journal.latest(1)]).toEqual([100, null]);
});

it('lines that a full disk or a stranger left are passed over', () => {
  const folder = temporaryFolder();
  const time = new VirtualTime();
  const file = join(folder, 'journal-2026-11-21.jsonl');
  writeFileSync(file, `garbage\n{"ticketId":"x"}\n\n${JSON.stringify(line(1, 5))}\n{"ticketId":2,"fing`);
  const journal = openJournal(journalFolder(folder), time);
  expect(journal.tokensToday()).toBe(5);
  appendFileSync(file, `erprint":"f","basedOnEntryId":7,"generatedAt":1,"model":"m","tokens":6}\n`);
  expect([journal.tokensToday(), journal.latest(2)?.tokens]).toEqual([11, 6]);
});

it('nobody else may read it', () => {
  const folder = temporaryFolder();
  openJournal(journalFolder(folder), new VirtualTime()).add(line(1, 5));
  expect(readdirSync(folder).map((name) => statSync(join(folder, name)).mode & 0o777)).toEqual([0o600]);
});

it('where nothing can be written it remembers by itself', () => {
  const journal = openJournal(journalInMemory(), new VirtualTime());
  journal.add(line(1, 5));
  expect([journal.latest(1)?.tokens, journal.tokensToday()]).toEqual([5, 5]);
});

it('remembers no more than some thousand tickets', () => {
  const journal = openJournal(journalInMemory(), new VirtualTime());
  for (let ticketId = 1; ticketId <= 5_001; ticketId += 1) journal.add(line(ticketId, 1));
  expect([journal.latest(1), journal.latest(2)?.ticketId, journal.latest(5_001)?.ticketId]).toEqual([null, 2, 5_001]);
});
