import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changeInstance } from '../admin/plugin-instance.ts';
import type { SettingsValues } from '../admin/settings.ts';
import { onRealHosts } from '../bench.ts';
import { openMailPipe } from '../events/customer-mail.ts';
import { emptyQueue } from '../events/event-rows.ts';
import { Database } from '../hosts/database.ts';
import { runPhpScript } from '../hosts/php-script.ts';
import { callMachine } from '../machine-call.ts';
import { usableInsights } from '../page/panel-actions.ts';
import { insightsUrl } from '../page/ticket-page.ts';
import type { Visit } from '../page/visit.ts';
import { type StaffActions, staffActions } from '../staff-actions.ts';

describe('who may ask, and what is left of it', () => {
  onRealHosts((bench, helpdesk) => {
    const database = new Database(helpdesk.database);
    let ticketId = 0;
    let sana: StaffActions;
    const visits = new Map<string, Visit>();

    const route = (id: number) => insightsUrl(bench.host, id).replace('insights', 'questions');
    const read = async (role: string, id = ticketId) => {
      const answer = await (visits.get(role) as Visit).page.request.get(route(id));
      return { status: answer.status(), text: await answer.text() };
    };
    const set = async (values: SettingsValues) =>
      changeInstance((visits.get('administrator') as Visit).page, bench.host.url, values);

    beforeAll(async () => {
      ({ ticketId } = await (await openMailPipe(helpdesk)).newTicket('Boiler', 'The boiler leaks.'));
      for (const role of ['supportAgent', 'administrator', 'salesAgent'] as const) {
        visits.set(role, await bench.visit(role));
      }
      sana = await staffActions(visits.get('supportAgent') as Visit, bench.host);
      await database.query('DELETE FROM fai_questions');
      // That something waits for a worker is something to show, too.
      await emptyQueue(database);
    });
    afterAll(async () => {
      await set({ allow_questions: true, questions_per_hour: '20' });
      await database.query('DELETE FROM fai_questions');
      await emptyQueue(database);
    });

    test('a ticket with nothing else gets no mount because one may ask about it', async () => {
      expect((await sana.data(ticketId)).later).toBeUndefined();
      await bench.machine.put(ticketId, usableInsights());
      expect((await sana.data(ticketId)).later).toContainEqual({ name: 'questions', count: 0, newest: '' });
    });

    test('what one person asks and is answered, nobody else sees', async () => {
      expect((await sana.post(ticketId, 'questions', { question: 'Mine alone?' })).status()).toBe(200);
      const [[id]] = (await database.query('SELECT question_id FROM fai_questions')) as [[string]];
      const body = {
        generatedAt: new Date().toISOString(),
        model: { provider: 'test', name: 'test' },
        answers: [{ questionId: Number(id), state: 'not_told', language: 'en' }],
      };
      await callMachine(bench, 'PUT', `tickets/${ticketId}/answers`, { scope: 'insights:write', body });
      expect((await read('supportAgent')).text).toContain('Mine alone?');
      expect(JSON.parse((await read('administrator')).text)).toEqual({ questions: [], left: 20, waitSeconds: 0 });
      const head = await staffActions(visits.get('administrator') as Visit, bench.host);
      const countOf = async (actions: StaffActions) =>
        (await actions.data(ticketId)).later?.find(({ name }) => name === 'questions')?.count;
      expect([await countOf(sana), await countOf(head)]).toEqual([1, 0]);
    });

    test('a ticket that is not theirs is as one that is not there, to read and to ask', async () => {
      const silas = await staffActions(visits.get('salesAgent') as Visit, bench.host);
      expect(await read('salesAgent')).toEqual(await read('salesAgent', 999_999));
      expect((await read('salesAgent')).status).toBe(404);
      expect((await silas.post(ticketId, 'questions', { question: 'May I?' })).status()).toBe(404);
    });

    test('the administrator says how many, and whether at all', async () => {
      await set({ questions_per_hour: '1' });
      expect((await sana.post(ticketId, 'questions', { question: 'Another?' })).status()).toBe(429);
      for (const wrong of ['0', '1001']) {
        await expect(set({ questions_per_hour: wrong })).rejects.toThrow('whole number from 1 to 1000');
      }
      await set({ allow_questions: false, questions_per_hour: '20' });
      expect((await read('supportAgent')).status).toBe(403);
      expect((await sana.post(ticketId, 'questions', { question: 'Another?' })).status()).toBe(403);
      expect((await sana.data(ticketId)).later ?? []).not.toContainEqual(
        expect.objectContaining({ name: 'questions' }),
      );
    });

    test('nothing is left of it when the ticket is deleted', async () => {
      await runPhpScript('delete-ticket', helpdesk.folder, { ticketId });
      expect(await database.query('SELECT * FROM fai_questions')).toEqual([]);
    });
  });
});
