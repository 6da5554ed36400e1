import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { english } from '../../../src/contract/strings.ts';
import { onEveryHost } from '../bench.ts';
import { openMailPipe } from '../events/customer-mail.ts';
import { emptyQueue } from '../events/event-rows.ts';
import { Database } from '../hosts/database.ts';
import { callMachine } from '../machine-call.ts';
import { usableInsights } from '../page/panel-actions.ts';
import { untilStill } from '../page/panels.ts';
import { insightsUrl, openTicket } from '../page/ticket-page.ts';
import type { Visit } from '../page/visit.ts';
import { WritingBox } from '../page/writing-box.ts';
import { type StaffActions, staffActions } from '../staff-actions.ts';
import { until } from '../until.ts';
import { type BuiltWorker, buildWorker, startWorkerProcess, type WorkerProcess } from '../worker/program.ts';
import { workerVariables } from '../worker/variables.ts';

const told = 'The serial number of the boiler is SN-4711.';
const hostile = '</script><img src=x onerror=alert(1)> <b>bold</b> [a](javascript:alert(1))';

describe('asking about a ticket', () => {
  let built: BuiltWorker;
  beforeAll(async () => {
    built = await buildWorker();
  });
  afterAll(() => built.remove());

  onEveryHost((bench) => {
    let visit: Visit;
    let sana: StaffActions;
    let ticketId = 0;
    let worker: WorkerProcess;
    let forgetQuestions: () => Promise<unknown> = async () => {};

    const section = () => visit.page.locator('#fai-panels section[data-panel="questions"]');
    const box = () => section().locator('textarea');
    const item = (words: string) => section().locator('[data-question-id]').filter({ hasText: words });
    const openPanel = async () => {
      await openTicket(visit.page, bench.host, ticketId, { panels: true });
      await untilStill(visit.page);
      await section().locator('h3 button').first().click();
      await box().waitFor();
    };
    const ask = async (words: string) => {
      await box().fill(words);
      await visit.page.keyboard.press('Enter');
    };
    const route = () => insightsUrl(bench.host, ticketId).replace('insights', 'questions');
    const machine = (method: string, path: string, scope: string, body?: unknown) =>
      callMachine(bench, method, `tickets/${ticketId}/${path}`, { scope, body });
    const answers = (questionId: number, more: object = {}) => ({
      generatedAt: new Date().toISOString(),
      model: { provider: 'test', name: 'hostile' },
      answers: [{ questionId, state: 'answered', body: hostile, language: 'en', ...more }],
    });

    beforeAll(async () => {
      const helpdesk = inject('hosts').find((one) => one.kind === 'osticket' && bench.host.url.startsWith(one.origin));
      if (helpdesk?.kind === 'osticket') {
        ({ ticketId } = await (await openMailPipe(helpdesk)).newTicket('Boiler', told));
        const database = new Database(helpdesk.database);
        forgetQuestions = () => database.query('DELETE FROM fai_questions');
        await forgetQuestions();
        // What is due later would keep what was asked until then.
        await emptyQueue(database);
      } else {
        ticketId = bench.host.tickets.spare[0] ?? 0;
        await bench.host.addCustomerMessage(ticketId, told);
      }
      await bench.machine.put(ticketId, usableInsights());
      visit = await bench.visit('supportAgent');
      sana = await staffActions(visit, bench.host);
      worker = startWorkerProcess(built, ['run'], workerVariables(bench.host, built));
      await until('the worker', async () => {
        const { lastLeaseAt } = (await callMachine(bench, 'GET', 'health', { scope: 'health:read' })).json() as {
          lastLeaseAt: string | null;
        };
        return lastLeaseAt ?? undefined;
      });
    });
    afterAll(async () => {
      worker.kill('SIGTERM');
      await worker.ended;
      // Whoever asks next has asked nothing yet.
      await forgetQuestions();
    });

    test('by typing: the worker answers from the ticket while the page is open', async () => {
      await openPanel();
      await visit.page.evaluate(() => Object.assign(window, { isStillTheSamePage: true }));
      await ask('What is the serial number of the boiler?');
      const answer = item('What is the serial number');
      await answer.locator('blockquote').getByText('SN-4711').waitFor({ timeout: 30_000 });
      expect(await answer.innerText()).toContain(english.supported);
      const newest = await bench.host.newestEntryId(ticketId);
      expect(await answer.locator(`a[href="#thread-entry-${newest}"]`).count()).toBe(1);
      expect(await box().inputValue()).toBe('');

      await ask('Which colour has the moon?');
      await item('Which colour').getByText(english.question_not_told).waitFor({ timeout: 30_000 });
      expect(await visit.page.evaluate(() => 'isStillTheSamePage' in window)).toBe(true);
    });

    test('the answer goes into the reply, can be taken back and copied, and nobody is told of that', async () => {
      await openPanel();
      await visit.untilIdle();
      visit.forget();
      const answer = item('What is the serial number');
      const reply = new WritingBox(visit.page, 'reply');
      await answer.getByRole('button', { name: 'Insert into reply', exact: true }).click();
      await answer.getByText(english.was_inserted).waitFor();
      expect((await reply.read()).value).toContain('SN-4711');
      await answer.getByRole('button', { name: 'Undo', exact: true }).click();
      await answer.getByText(english.undo_restored).waitFor();
      await visit.context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await answer.getByRole('button', { name: 'Copy', exact: true }).click();
      await answer.getByText(english.was_copied).waitFor();
      expect(visit.requests.filter((url) => url.includes('/outcome'))).toEqual([]);
    });

    test('a question and an answer full of markup stay text', async () => {
      worker.kill('SIGTERM');
      await worker.ended;
      await openPanel();
      await ask(hostile);
      await item('onerror').waitFor();
      const open = (await machine('GET', 'questions', 'tickets:read')).json() as {
        questions: { questionId: number; question: string }[];
      };
      expect(open.questions.map(({ question }) => question)).toEqual([hostile]);
      const [asked] = open.questions;
      expect((await machine('PUT', 'answers', 'insights:write', answers(asked?.questionId ?? 0))).status).toBe(204);
      await item('onerror').locator('.markdown').getByText('<b>bold</b>').waitFor({ timeout: 30_000 });
      expect(await section().locator('img, script, a[href^="javascript"]').count()).toBe(0);
      expect(visit.dialogs).toEqual([]);

      const before = await (await visit.page.request.get(route())).text();
      const again = answers(asked?.questionId ?? 0, { state: 'failed', body: null });
      expect((await machine('PUT', 'answers', 'insights:write', again)).status).toBe(204);
      expect((await machine('PUT', 'answers', 'insights:write', answers(4_000_000_000))).status).toBe(204);
      expect(await (await visit.page.request.get(route())).text()).toBe(before);
    });

    test('what a route does not take is refused with its code', async () => {
      const statusOf = async (body: unknown, changes = {}) => {
        const answer = await sana.post(ticketId, 'questions', body, changes);
        return [answer.status(), (await answer.json()).code];
      };
      expect(await statusOf({ question: ' \t\n\u3000 ' })).toEqual([422, 'validation']);
      expect(await statusOf({ question: 'x'.repeat(501) })).toEqual([422, 'validation']);
      expect(await statusOf({ question: 'x', staffId: 1 })).toEqual([422, 'validation']);
      expect(await statusOf('{"question":"a","question":"b"}')).toEqual([400, 'malformed_json']);
      expect(await statusOf('x', { headers: { 'content-type': 'text/plain' } })).toEqual([
        415,
        'unsupported_media_type',
      ]);
      expect(await statusOf({ question: 'x' }, { headers: { 'x-csrftoken': 'no' } })).toEqual([403, 'forbidden']);
      const put = await visit.page.request.put(route());
      expect([put.status(), put.headers().allow]).toEqual([405, 'GET, POST']);

      const refusals: [method: string, path: string, scope: string, body: unknown, status: number][] = [
        ['GET', 'questions', 'insights:write', undefined, 403],
        ['POST', 'questions', 'tickets:read', {}, 405],
        ['GET', 'answers', 'insights:write', undefined, 405],
        ['PUT', 'answers', 'tickets:read', answers(1), 403],
        ['PUT', 'answers', 'insights:write', { answers: [] }, 422],
        ['PUT', 'answers', 'insights:write', answers(1, { html: '<b>' }), 422],
        ['PUT', 'answers', 'insights:write', { ...answers(1), leaseToken: 'nobody' }, 409],
      ];
      for (const [method, path, scope, body, status] of refusals) {
        expect((await machine(method, path, scope, body)).status, `${method} ${path} ${scope}`).toBe(status);
      }
      for (const path of ['questions', 'answers']) {
        const method = path === 'questions' ? 'GET' : 'PUT';
        const options = { scope: 'tickets:read insights:write', ...(method === 'PUT' && { body: answers(1) }) };
        expect((await callMachine(bench, method, `tickets/999999/${path}`, options)).status).toBe(404);
        expect((await callMachine(bench, method, `tickets/${ticketId}/${path}`, { token: 'x' })).status).toBe(401);
      }
    });

    test('beyond the limit the page says when one may ask again, and keeps what was typed', async () => {
      let refusal = await sana.post(ticketId, 'questions', { question: 'Number 0?' });
      for (let number = 1; refusal.status() === 200 && number <= 20; number += 1) {
        refusal = await sana.post(ticketId, 'questions', { question: `Number ${number}?` });
      }
      expect(refusal.status()).toBe(429);
      const seconds = Number(refusal.headers()['retry-after']);
      expect(seconds).toBeGreaterThan(3_000);
      expect(seconds).toBeLessThanOrEqual(3_600);
      await openPanel();
      await ask('One too many?');
      await section()
        .getByText(/Enough asked for now\. Ask again in \d+ min\./)
        .waitFor();
      expect(await box().inputValue()).toBe('One too many?');
      await visit.page.reload();
      await untilStill(visit.page);
      await section().locator('h3 button').first().click();
      await box().waitFor();
      expect(await box().inputValue()).toBe('One too many?');
    });
  });
});
