import { type PageData, pageData } from '../../../src/contract/page-data.ts';
import { playgroundStates } from '../../../src/demo/playground/all-states.ts';
import { ticketIds } from '../../../src/demo/stand-in.ts';
import { get, staffPath, startForTest } from '../../demo/start-for-test.ts';
import type { Shown } from './house.ts';

let asked: Promise<Shown> | null = null;

/** Which kinds of insight the demo shows, asked as a page would ask: a ticket that says nothing of a kind shows none. Within a test. */
export function shownByDemo(): Promise<Shown> {
  asked ??= ask();
  return asked;
}

async function ask(): Promise<Shown> {
  const standIn = await startForTest();
  const kindsOf = async (ticketId: number): Promise<string[]> => {
    const answer = await get(standIn, staffPath(ticketId));
    return answer.status === 200 ? kindsIn(pageData.parse(await answer.json())) : [];
  };
  const shownBy = async (ids: number[]) => new Set((await Promise.all(ids.map(kindsOf))).flat());
  return {
    byTickets: await shownBy(Object.values(ticketIds)),
    byStates: await shownBy([...new Set(playgroundStates.map(({ ticketId }) => ticketId))]),
  };
}

/** Names of the members that hold something, and of the panels that load later. */
function kindsIn({ later = [], ...data }: PageData): string[] {
  const members = Object.entries(data).filter(([, value]) => (Array.isArray(value) ? value.length > 0 : value != null));
  return [...members.map(([name]) => name), ...later.map(({ name }) => name)];
}
