import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { problem } from '../../../src/contract/problem.ts';
import { storedInsights } from '../../../src/contract/write-back.ts';
import { type FuzzBody, fuzzBodies } from '../../fuzz/bodies.ts';
import { onRealHosts } from '../bench.ts';
import { ourRows } from '../database/our-rows.ts';
import { openMailPipe } from '../events/customer-mail.ts';
import { emptyQueue, letSettle } from '../events/event-rows.ts';
import { type Refusal, refusalOf, takenStatuses } from '../fuzz/expected.ts';
import { bodySender, type SendBody } from '../fuzz/send.ts';
import { Database } from '../hosts/database.ts';
import { watchErrorLog } from '../hosts/error-log.ts';
import { runPhpScript } from '../hosts/php-script.ts';
import { findProgram } from '../hosts/programs.ts';
import { inLanes } from '../in-lanes.ts';
import { sampleInsights } from '../insights.ts';

const seed = Number(process.env.FAI_FUZZ_SEED ?? 20_261_121);
/** For each helpdesk. */
const count = Number(process.env.FAI_FUZZ_REQUESTS ?? 1_000);
const lanes = 4;
/** Long enough for a busy machine, and for more bodies. */
const timeoutMs = 180_000 + count * 50;
/** What PHP says of itself where its errors are shown, with and without `html_errors`. */
const phpMessage = /(?:Warning|Notice|Deprecated|Fatal error|Parse error|Stack trace)(?:<\/b>)?:|\.php\b/;

describe('request bodies of all kinds', () => {
  onRealHosts((bench, helpdesk) => {
    const database = new Database(helpdesk.database);
    const errorLog = watchErrorLog(helpdesk.errorLog);
    const refused: { body: FuzzBody; refusal: Refusal; name: string }[] = [];
    const taken: { body: FuzzBody; name: string }[] = [];
    let ticketId: number;
    let send: SendBody;

    beforeAll(async () => {
      const mail = await openMailPipe(helpdesk);
      ticketId = (await mail.newTicket('For bodies of all kinds', 'Hello')).ticketId;
      await emptyQueue(database);
      await bench.machine.put(ticketId, { ...sampleInsights(), generatedAt: '1001-01-01T00:00:00Z' });
      send = await bodySender(bench, ticketId);
      const entryId = await bench.host.newestEntryId(ticketId);
      let number = 0;
      for await (const body of fuzzBodies(findProgram('php') ?? '', { seed, count, entryId })) {
        const name = `seed ${seed}, body ${number} (${body.shape}, ${body.kind})`;
        const refusal = refusalOf(body, { entryId, targets: ['rec-1', 'rec-2'] });
        if (refusal === null) taken.push({ body, name });
        else refused.push({ body, refusal, name });
        number += 1;
      }
      errorLog.restart();
    });
    afterAll(async () => {
      await runPhpScript('delete-ticket', helpdesk.folder, { ticketId });
      await emptyQueue(database);
      await database.query('DELETE FROM fai_revoked_tokens');
    });

    const say = (what: string, bodies: number, startedAt: number) => {
      const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
      console.log(`e2e: ${helpdesk.name}, seed ${seed}: ${bodies} bodies ${what} in ${seconds} s`);
    };

    test(
      'are refused as the contract says, and nothing of them is stored',
      async () => {
        const before = await ourRows(database);
        const codes = new Map<string, number>();
        const startedAt = performance.now();
        await inLanes(refused, lanes, async ({ body, refusal, name }) => {
          const answer = await send(body);
          expect(answer.text, name).not.toMatch(phpMessage);
          expect(answer.status, `${name}: ${answer.text}`).toBe(refusal.status);
          expect(answer.headers['content-type'], name).toBe('application/problem+json');
          expect(answer.headers['cache-control'], name).toBe('no-store');
          const { code, status, errors } = problem.parse(JSON.parse(answer.text));
          expect({ code, status }, name).toEqual({ code: refusal.code, status: refusal.status });
          if (body.errors.length > 0) expect(errors, name).toEqual(body.errors);
          codes.set(code, (codes.get(code) ?? 0) + 1);
        });
        say('refused', refused.length, startedAt);
        expect(await ourRows(database)).toEqual(before);
        expect(before.filter((row) => row.startsWith(`fai_recommendations\t${ticketId}\t`))).toHaveLength(2);
        expect(errorLog.php()).toEqual([]);
        // Each was answered, or the bodies would prove less than they seem to.
        const all = [
          'bad_request',
          'lease_lost',
          'malformed_json',
          'too_large',
          'unsupported_media_type',
          'validation',
        ];
        expect([...codes.keys()].sort()).toEqual(all);
      },
      timeoutMs,
    );

    test(
      'are taken where they are in order, and what is stored then is valid',
      async () => {
        await letSettle(database);
        const startedAt = performance.now();
        await inLanes(taken, lanes, async ({ body, name }) => {
          const answer = await send(body);
          expect(answer.text, name).not.toMatch(phpMessage);
          expect(takenStatuses[body.shape], `${name}: ${answer.text}`).toContain(answer.status);
        });
        say('taken', taken.length, startedAt);
        expect(errorLog.php()).toEqual([]);
        const stored = await bench.machine.get(ticketId);
        if (stored.status !== 404) storedInsights.parse(stored.json());
      },
      timeoutMs,
    );
  });
});
