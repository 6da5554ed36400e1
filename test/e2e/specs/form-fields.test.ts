import { afterAll, beforeAll, expect, test } from 'vitest';
import { changeInstance, readInstance } from '../admin/plugin-instance.ts';
import { onRealHosts } from '../bench.ts';
import { addedTo, statementsDuring } from '../database/statement-log.ts';
import { Database } from '../hosts/database.ts';
import { makeToolForm, type ToolForm } from '../hosts/form-fields.ts';
import { sampleInsights } from '../insights.ts';
import { panel, untilStill } from '../page/panels.ts';
import { insightsUrl, openTicket, ticketHtml } from '../page/ticket-page.ts';
import type { Visit } from '../page/visit.ts';

const html = `<h3>Summary</h3><p>Crate 7 never arrived. The customer needs it <b>by Friday</b>.</p>
<ul><li>The carrier says Thursday.</li></ul>`;

const hostile = `<p>Crate 7 was lost on the way. <img src=x onerror="window.hacked=1"><b onclick="window.hacked=1">Open</b>
<a href="javascript:window.hacked=1">this</a> &lt;script&gt;window.hacked=1&lt;/script&gt;</p><iframe src="//x.example"></iframe>
<svg onload="window.hacked=1"><style>*{display:none}</style><script>window.hacked=1`;

onRealHosts((bench, helpdesk) => {
  const database = new Database(helpdesk.database);
  const [ticketId = 0, oddTicketId = 0] = helpdesk.spare.slice(4);
  let visit: Visit;
  let form: ToolForm;
  let without: string[];

  const view = (id: number) => visit.page.request.get(`${bench.host.url}scp/tickets.php?id=${id}`);
  const enable = (isActive: number) =>
    database.query(`UPDATE ${database.table('plugin')} SET isactive = ${isActive} WHERE install_path = 'plugins/fai'`);
  const withoutPlugin = async (id: number) => {
    await enable(0);
    // The first only warms up: it takes the ticket's lock, say.
    await view(id);
    const statements = await statementsDuring(database, () => view(id));
    await enable(1);
    return statements;
  };
  /** Statements about forms that a view of the ticket has only with the plugin. */
  const aboutForms = async (id: number) =>
    addedTo(without, await statementsDuring(database, () => view(id))).filter((one) => /form_|_topic/.test(one));
  const summaryOf = async (id: number) =>
    (await (await visit.page.request.get(insightsUrl(bench.host, id))).json()).summary;

  beforeAll(async () => {
    visit = await bench.visit('administrator');
    for (const id of [ticketId, oddTicketId]) await bench.machine.delete(id);
  });
  afterAll(async () => {
    await enable(1);
    await form?.remove();
    await changeInstance(visit.page, bench.host.url, { form_fields: defaultFields });
    for (const id of [ticketId, oddTicketId]) await bench.machine.delete(id);
  });
  const defaultFields = [
    'urgency = ai-urgency\nurgency_score = ai-urgency-percentage\neffort_hours = ai-estimated-hours',
    'summary = ticket-summary\ntimeline = ai-timeline\ntitle = ai-suggested-title',
  ].join('\n');

  test('a helpdesk without such fields pays no query for them', async () => {
    without = await withoutPlugin(ticketId);
    // Looks for them once; what is found, or not, stays with the settings.
    await view(ticketId);
    expect(without.filter((one) => one.includes('form_')).length, "the log has core's own").toBeGreaterThan(0);
    expect(await aboutForms(ticketId)).toEqual([]);
  });

  test('a field that was made since is found, and its value shown where nothing else is', async () => {
    form = await makeToolForm(helpdesk, { 'ticket-summary': 'AI "summary"', 'ai-urgency': 'Urgency' });
    await form.fill(ticketId, { 'ticket-summary': html });
    await openTicket(visit.page, bench.host, ticketId);
    await untilStill(visit.page);
    const text = await panel(visit.page, 'summary').innerText();
    expect(text).toContain('Crate 7 never arrived.');
    expect(text).toContain('Field “AI "summary"”');
    expect(await panel(visit.page, 'summary').locator('strong, b').allInnerTexts()).toContain('by Friday');
    expect(await panel(visit.page, 'summary').getByText('The carrier says Thursday.').count()).toBe(1);
    expect(await panel(visit.page, 'summary').getByRole('button', { name: 'Helpful' }).count()).toBe(0);
  });

  test.each([
    ['with a value', () => ticketId],
    ['without one', () => oddTicketId],
  ])('that costs a ticket %s one query of forms', async (_name, id) => {
    without = await withoutPlugin(id());
    await view(id());
    const asked = await aboutForms(id());
    expect(asked.length, asked.join('\n')).toBe(1);
  });

  test('something newer that is written back takes its place, and is overtaken by the next value', async () => {
    await bench.machine.put(ticketId, sampleInsights('Written back after the field.'));
    expect(await summaryOf(ticketId)).toMatchObject({ gist: 'Written back after the field.', rating: null });
    await form.fill(ticketId, { 'ticket-summary': '<p>Filled in after that.</p>' });
    const summary = await summaryOf(ticketId);
    expect(summary).toMatchObject({ gist: 'Filled in after that.', model: { provider: 'Field' }, language: 'und' });
    expect(summary).not.toHaveProperty('rating');
    const { covered, total, newMessages } = summary.coverage;
    expect([covered, newMessages]).toEqual([total, 0]);
  });

  test('a message that comes later is counted as new', async () => {
    await bench.host.addCustomerMessage(ticketId, 'It is here!');
    expect((await summaryOf(ticketId)).coverage.newMessages).toBe(1);
  });

  test('HTML that means harm is text', async () => {
    await form.fill(ticketId, { 'ticket-summary': hostile });
    await openTicket(visit.page, bench.host, ticketId);
    await untilStill(visit.page);
    const summary = panel(visit.page, 'summary');
    expect(await summary.innerText()).toContain('<script>window.hacked=1</script>');
    expect(await summary.locator('img, script, style, iframe, svg, [onclick], a[href^="javascript"]').count()).toBe(0);
    await summary.getByText('Open', { exact: true }).click();
    expect(await visit.page.evaluate(() => 'hacked' in window)).toBe(false);
  });

  test.each(['n/a', '<p></p>', '<script>x</script>'])('%s says nothing: no mount', async (value) => {
    await form.fill(oddTicketId, { 'ticket-summary': value, 'ai-urgency': 'hoch' });
    expect(await summaryOf(oddTicketId)).toBeNull();
    expect(await ticketHtml(visit.page, bench.host, oddTicketId)).not.toContain('id="fai-panels"');
  });

  test('what staff do not see on the ticket page, or what its help topic switched off, is absent', async () => {
    const id = form.fields['ticket-summary'] ?? 0;
    const enabledOnly = 1;
    const forStaff = 0x3001;
    await form.fill(oddTicketId, { 'ticket-summary': html });
    expect(await summaryOf(oddTicketId)).not.toBeNull();
    await form.change(id, { flags: enabledOnly });
    expect(await summaryOf(oddTicketId)).toBeNull();
    await form.change(id, { flags: forStaff });
    expect(await summaryOf(oddTicketId)).not.toBeNull();
    await form.switchOff(oddTicketId, [id]);
    expect(await summaryOf(oddTicketId)).toBeNull();
    await form.switchOff(oddTicketId, []);
  });

  test('a field that gets another name is known no more, and by that name in the settings it is', async () => {
    const id = form.fields['ticket-summary'] ?? 0;
    await form.change(id, { name: 'zusammenfassung' });
    expect(await summaryOf(oddTicketId)).toBeNull();
    await changeInstance(visit.page, bench.host.url, { form_fields: 'summary = zusammenfassung' });
    expect(await summaryOf(oddTicketId)).toMatchObject({ gist: 'Crate 7 never arrived.' });
    await changeInstance(visit.page, bench.host.url, { form_fields: '' });
    expect(await summaryOf(oddTicketId)).toBeNull();
    expect(await readInstance(visit.page, bench.host.url)).toMatchObject({ form_fields: '' });
  });

  test('a line that is none is refused at its field', async () => {
    const refused = changeInstance(visit.page, bench.host.url, { form_fields: 'summary = a\nmood = b' });
    await expect(refused).rejects.toThrow('Line 2 must be like "summary = ticket-summary"');
  });
});
