import type { Host } from '../hosts/host.ts';
import type { Visit } from '../page/visit.ts';

/** Statuses that a fresh osTicket has, by what they do. */
const statusIds = { open: 1, closed: 3, deleted: 5 } as const;

/** What staff do to tickets, by the requests that the staff panel's own forms and dialogs send. */
export interface StaffWork {
  /** Loads the ticket's page, as a click on it does. */
  view(ticketId: number): Promise<void>;
  reply(ticketId: number, text: string): Promise<void>;
  note(ticketId: number, text: string): Promise<void>;
  /** Replaces the text of an entry ("Edit" in its menu). */
  editEntry(ticketId: number, entryId: number, text: string): Promise<void>;
  /** Changes one field of the ticket's form. */
  editField(ticketId: number, fieldId: number, value: string): Promise<void>;
  transfer(ticketId: number, departmentId: number): Promise<void>;
  setStatus(ticketId: number, status: keyof typeof statusIds): Promise<void>;
  /** Merges the second into the first, by their numbers. */
  merge(parentId: number, parentNumber: string, childNumber: string): Promise<void>;
}

/** Works as the person who is logged in at `visit`. */
export function staffWork(host: Pick<Host, 'url'>, visit: Visit): StaffWork {
  const { request } = visit.page;
  const page = (ticketId: number) => `${host.url}scp/tickets.php?id=${ticketId}`;
  const ajax = (path: string) => `${host.url}scp/ajax.php/${path}`;
  const csrf = async (ticketId: number) => {
    const html = await (await request.get(page(ticketId))).text();
    const token = /name="csrf_token" content="([^"]+)"/.exec(html)?.[1];
    if (token === undefined) throw new Error('the ticket page has no CSRF token');
    return token;
  };
  const post = async (url: string, ticketId: number, form: Record<string, string | number>) => {
    const answer = await request.post(url, { headers: { 'X-CSRFToken': await csrf(ticketId) }, form });
    return { status: answer.status(), text: await answer.text() };
  };
  const postToPage = async (ticketId: number, form: Record<string, string>) => {
    const lock = await post(ajax(`lock/ticket/${ticketId}`), ticketId, {});
    const { code } = JSON.parse(lock.text) as { code?: string };
    const token = await csrf(ticketId);
    const all = { __CSRFToken__: token, id: ticketId, lockCode: code ?? '', ...form };
    const answer = await request.post(page(ticketId), { form: all, maxRedirects: 0 });
    // Whatever was taken is answered by a redirect; a form shown again has errors in it.
    if (answer.status() !== 302) throw new Error(`${form.a} was not taken: ${answer.status()}`);
  };
  const expectCreated = async (url: string, ticketId: number, form: Record<string, string | number>) => {
    const answer = await post(url, ticketId, form);
    if (answer.status !== 201) throw new Error(`${url}: ${answer.status} ${answer.text.slice(0, 2_000)}`);
  };

  return {
    async view(ticketId) {
      await (await request.get(page(ticketId))).text();
    },
    reply: (ticketId, text) => postToPage(ticketId, { a: 'reply', response: `<p>${text}</p>`, 'reply-to': 'none' }),
    note: (ticketId, text) => postToPage(ticketId, { a: 'postnote', note: `<p>${text}</p>`, title: '' }),
    editEntry: (ticketId, entryId, text) =>
      expectCreated(ajax(`tickets/${ticketId}/thread/${entryId}/edit`), ticketId, {
        body: `<p>${text}</p>`,
        title: '',
        commit: 'save',
      }),
    async editField(ticketId, fieldId, value) {
      const url = ajax(`tickets/${ticketId}/field/${fieldId}/edit`);
      const dialog = await (await request.get(url)).text();
      const input = /<input\b[^>]*\bname="([0-9a-f]{8,})"/.exec(dialog)?.[1];
      if (input === undefined) throw new Error(`no input in the dialog: ${dialog.slice(0, 2_000)}`);
      await expectCreated(url, ticketId, { [input]: value });
    },
    async transfer(ticketId, departmentId) {
      const url = ajax(`tickets/${ticketId}/transfer`);
      const dialog = await (await request.get(url)).text();
      const select = /<select[^>]*\bname="([^"]+)"/.exec(dialog)?.[1];
      if (select === undefined) throw new Error(`no department in the dialog: ${dialog.slice(0, 2_000)}`);
      await expectCreated(url, ticketId, { [select]: departmentId });
    },
    setStatus: (ticketId, status) =>
      expectCreated(ajax(`tickets/${ticketId}/status`), ticketId, { status_id: statusIds[status] }),
    merge: (parentId, parentNumber, childNumber) =>
      expectCreated(ajax(`tickets/${parentId}/merge`), parentId, {
        'tids[0]': parentNumber,
        'tids[1]': childNumber,
        title: 'merge',
        // 1: all entries in one thread (class.ticket.php:1379).
        combine: 1,
        childStatusId: statusIds.closed,
        participants: 'user',
      }),
  };
}
