import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type MachineRoute, machineRoutes } from '../../../src/contract/machine-routes.ts';
import { problem } from '../../../src/contract/problem.ts';
import { onRealHosts } from '../bench.ts';
import { sampleInsights } from '../insights.ts';
import { callMachine } from '../machine-call.ts';

const document = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', '..', '..', 'php-shim', 'openapi.json'), 'utf8'),
) as {
  paths: Record<string, Record<string, { responses: Record<string, unknown> }>>;
};
const named = machineRoutes.map((route) => [`${route.method} ${route.path}`, route] as const);

describe('each documented route', () => {
  onRealHosts((bench) => {
    let ticketId: number;
    let basedOnEntryId: number;

    beforeAll(async () => {
      ticketId = bench.host.tickets.spare[3] ?? 0;
      basedOnEntryId = await bench.host.newestEntryId(ticketId);
      await bench.machine.put(ticketId, sampleInsights('For the documentation'));
    });

    const call = (route: MachineRoute, options: Parameters<typeof callMachine>[3] = {}, path = route.path) =>
      callMachine(bench, route.method, path.replace('{id}', String(ticketId)), { scope: route.scope, ...options });
    const isDocumented = (route: MachineRoute, status: number) =>
      String(status) in (document.paths[`/${route.path}`]?.[route.method.toLowerCase()]?.responses ?? {});
    const inAnHour = `${new Date(Date.now() + 3_600_000).toISOString().slice(0, 19)}Z`;

    /** A body that is right in shape; leases that nobody holds are answered 409. */
    const goodBody = (route: MachineRoute): unknown =>
      ({
        'queue/lease': { limit: 1, leaseSeconds: 30, worker: 'doc' },
        'queue/extend': { leaseToken: 'nobody', leaseSeconds: 30 },
        'queue/ack': { leaseToken: 'nobody' },
        'queue/release': { leaseToken: 'nobody', code: 'doc' },
        'tickets/{id}/insights': {
          ...sampleInsights('Documented'),
          basedOnEntryId,
          generatedAt: new Date().toISOString(),
          language: 'en',
          model: { provider: 'test', name: 'doc' },
        },
        'tickets/{id}/candidates': { words: ['crate'] },
        'tickets/{id}/answers': {
          generatedAt: new Date().toISOString(),
          model: { provider: 'test', name: 'doc' },
          answers: [{ questionId: 4_294_967_295, state: 'not_told', language: 'en' }],
        },
        'tokens/revoked': { jti: 'documented', expiresAt: inAnHour },
      })[route.path];

    const withBody = (route: MachineRoute) => (route.body ? { body: goodBody(route) } : {});

    test.each(named)('%s answers as documented', async (_name, route) => {
      const answer = await call(route, withBody(route));
      expect([answer.status, isDocumented(route, answer.status)]).toEqual([answer.status, true]);
      if (answer.status >= 400) expect([409, problem.parse(answer.json()).code]).toEqual([answer.status, 'lease_lost']);
      else if (route.answer) expect(route.answer.safeParse(answer.json()).error).toBeUndefined();
      else expect([answer.status, answer.text]).toEqual([204, '']);
    });

    test.each(named)('%s tells its problems as documented', async (_name, route) => {
      const answers = {
        401: await call(route, { token: 'none' }),
        403: await call(route, { scope: 'another:scope' }),
        400: await call(route, {}, `${route.path}?_method=PATCH`),
        ...(route.path.includes('{id}') && {
          404: await call(route, withBody(route), route.path.replace('{id}', '4294967295')),
        }),
        ...(route.body && { 422: await call(route, { body: { nonsense: 1 } }), 415: await call(route) }),
      };
      for (const [status, answer] of Object.entries(answers)) {
        expect([route.path, answer.status]).toEqual([route.path, Number(status)]);
        expect(isDocumented(route, answer.status)).toBe(true);
        expect(answer.headers.get('content-type')).toBe('application/problem+json');
        expect(problem.parse(answer.json()).status).toBe(answer.status);
      }
    });
  });
});
