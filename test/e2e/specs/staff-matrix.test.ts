import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Kind, kinds, type Matrix, makeMatrix, password, relations, type Verdict } from '../access/matrix.ts';
import { type StaffRoute, ticketRoutes, useRoute } from '../access/staff-routes.ts';
import { openSession, openStaffSession, type StaffAnswer, type StaffSession } from '../access/staff-session.ts';
import { onRealHosts } from '../bench.ts';
import { Database } from '../hosts/database.ts';
import { inLanes } from '../in-lanes.ts';
import { sampleInsights } from '../insights.ts';

const lanes = 3;
const lockedKinds: Kind[] = ['locked', 'lockedAdministrator'];

describe('staff, ticket and route', () => {
  onRealHosts((bench, helpdesk) => {
    let matrix: Matrix;
    let verdict: Verdict;
    let notThere: string;
    const sessions = new Map<Kind | 'nobody', StaffSession>();

    beforeAll(async () => {
      matrix = await makeMatrix(bench, helpdesk);
      for (const kind of kinds) {
        const person = { username: matrix.usernames[kind], password };
        sessions.set(kind, await openStaffSession(bench.host.url, person));
      }
      sessions.set('nobody', openSession(bench.host.url));
      // Locked out while they are logged in: the session lives on.
      const database = new Database(helpdesk.database);
      const names = lockedKinds.map((kind) => `'${matrix.usernames[kind]}'`).join(', ');
      await database.query(`UPDATE ${database.table('staff')} SET isactive = 0 WHERE username IN (${names})`);
      verdict = await matrix.askCore();
      notThere = (await useRoute(as('member'), 999_999, insights)).text;
    });
    afterAll(() => matrix.remove());

    const [insights] = ticketRoutes as [StaffRoute];
    const as = (kind: Kind | 'nobody') => {
      const session = sessions.get(kind);
      if (!session) throw new Error(`${kind} is not logged in`);
      return session;
    };
    const everyPair = relations.flatMap((relation) => ticketRoutes.map((route) => ({ relation, route })));
    const meaning = ({ status, text }: StaffAnswer, { statuses }: StaffRoute) => {
      if (statuses.includes(status)) return 'seen';
      // Not another 404 than that of a ticket which does not exist.
      if (status === 404 && text === notThere) return 'not there';
      return status === 403 && text.startsWith('Must login') ? 'turned away' : `${status} ${text.slice(0, 200)}`;
    };

    test.each(kinds)('of the agent "%s" every route answers what checkStaffPerm says', async (kind) => {
      const username = matrix.usernames[kind];
      const expected = (allowed: boolean) =>
        verdict.mayEnter[username] ? (allowed ? 'seen' : 'not there') : 'turned away';
      await inLanes(everyPair, lanes, async ({ relation, route }) => {
        const answer = await useRoute(as(kind), matrix.tickets[relation], route);
        const allowed = verdict.allowed[username]?.[relation] ?? fail(`core said nothing of ${username}`);
        expect(`${relation}, ${route.name}: ${meaning(answer, route)}`).toBe(
          `${relation}, ${route.name}: ${expected(allowed)}`,
        );
      });
    });

    test('of nobody every route is turned away, as checkStaffPerm says', async () => {
      expect(Object.values(verdict.nobody)).not.toContain(true);
      await inLanes(everyPair, lanes, async ({ relation, route }) => {
        const answer = await useRoute(as('nobody'), matrix.tickets[relation], route);
        expect(`${relation}, ${route.name}: ${meaning(answer, route)}`).toBe(`${relation}, ${route.name}: turned away`);
      });
    });

    test('allows and refuses by turns in that table, or it would prove nothing', () => {
      const allowed = (kind: Kind) =>
        relations.filter((relation) => verdict.allowed[matrix.usernames[kind]]?.[relation]).join(' ');
      expect(allowed('member')).toBe('own assigned team referredToAgent referredToDepartment referredToTeam');
      expect(allowed('viewer')).toBe('own assignedToViewer referredToDepartment');
      expect(allowed('extended')).toBe('own referredToDepartment');
      expect(allowed('limited')).toBe('team referredToDepartment referredToTeam');
      expect(allowed('outsider')).toBe('');
      expect(allowed('administrator')).toBe('assignedToAdministrator');
      expect(allowed('locked')).toContain('own assignedToLocked team');
      expect(kinds.filter((kind) => !verdict.mayEnter[matrix.usernames[kind]])).toEqual(lockedKinds);
    });

    test('the page data says of replying what checkStaffPerm says', async () => {
      const pairs = kinds.flatMap((kind) => relations.map((relation) => ({ kind, relation })));
      const seen = pairs.filter(({ kind, relation }) => {
        const username = matrix.usernames[kind];
        return verdict.mayEnter[username] && verdict.allowed[username]?.[relation];
      });
      const said = new Set<boolean>();
      await inLanes(seen, lanes, async ({ kind, relation }) => {
        const { text } = await useRoute(as(kind), matrix.tickets[relation], insights);
        const { reply } = JSON.parse(text).can;
        expect([kind, relation, reply]).toEqual([kind, relation, verdict.mayReply[matrix.usernames[kind]]?.[relation]]);
        said.add(reply);
      });
      expect(said.size).toBe(2);
    });

    test('the files of the bundle are for whoever is logged in, the administrators’ page for administrators', async () => {
      await bench.machine.put(matrix.tickets.own, sampleInsights('Asked for its script'));
      const page = await as('member').ask(`scp/tickets.php?id=${matrix.tickets.own}`);
      const script =
        /ajax\.php\/fai\/(assets\/panels-[\w-]+\.js)/.exec(page.text)?.[1] ?? fail('no script in the page');
      for (const kind of [...kinds, 'nobody'] as const) {
        const mayEnter = kind !== 'nobody' && verdict.mayEnter[matrix.usernames[kind]];
        const isAdministrator = kind === 'administrator' || kind === 'lockedAdministrator';
        const statuses = [];
        for (const path of [script, 'admin', 'admin/figures.csv', 'admin/probe?id=0123456789abcdef']) {
          statuses.push((await as(kind).ask(`scp/ajax.php/fai/${path}`)).status);
        }
        const expected = isAdministrator ? [200, 200, 200, 200] : [200, 404, 404, 404];
        expect([kind, ...statuses]).toEqual([kind, ...(mayEnter ? expected : [403, 403, 403, 403])]);
      }
    });
  });
});

function fail(message: string): never {
  throw new Error(message);
}
