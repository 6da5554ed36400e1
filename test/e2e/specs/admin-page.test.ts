import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { onRealHosts } from '../bench.ts';
import { Database } from '../hosts/database.ts';

const hostile = '"><img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';

onRealHosts((bench, helpdesk) => {
  const database = new Database(helpdesk.database);
  const address = (path = '') => `${bench.host.url}scp/ajax.php/fai/admin${path}`;
  let page: Page;

  /** A dead event of a ticket nobody else counts on. */
  const deadTicket = 900_001;
  const insertDead = () =>
    database.query(
      `DELETE FROM fai_event_queue WHERE ticket_id = ${deadTicket};
       INSERT INTO fai_event_queue SET ticket_id = ${deadTicket}, kind = 'message', first_at = '2026-11-20 09:00:00',
         last_at = '2026-11-20 09:00:00', due_at = '2026-11-20 09:00:00', attempt = 5, failure_code = 'model_timeout',
         dead_at = UTC_TIMESTAMP(6)`,
    );
  const isDead = async () =>
    (
      await database.query(`SELECT dead_at IS NOT NULL FROM fai_event_queue WHERE ticket_id = ${deadTicket}`)
    )[0]?.[0] === '1';

  beforeAll(async () => {
    page = (await bench.visit('administrator')).page;
  });

  test('an administrator sees the queue, the keys and the versions', async () => {
    const answer = await page.goto(address());
    expect(answer?.status()).toBe(200);
    const text = await page.locator('main').innerText();
    for (const part of ['Event queue', 'Waiting', 'Oldest event', 'Versions', 'PHP']) expect(text).toContain(part);
    expect(text).toContain(bench.host.machine.keyId);
    expect(await page.locator('#connection code').last().innerText()).toMatch(/^[\w-]{43}$/);
  });

  test('it is linked from the settings form', async () => {
    await page.goto(`${bench.host.url}scp/plugins.php`);
    await page.click('table.list a:has-text("Flexivity AI panels")');
    await page.click('#plugin-tabs a[href="#instances"]');
    await page.click('#plugin-instances tr td a');
    await page.click('#instance-tabs a[href="#config"]');
    await page.click('#config a[href*="fai/admin"]');
    await page.waitForURL('**/fai/admin');
    expect(await page.locator('main h2').innerText()).toBe('AI panels: status');
  });

  test('for everybody else it is not there, and neither is what it offers', async () => {
    const { page: staffPage } = await bench.visit('supportAgent');
    const nothing = await staffPage.request.get(`${bench.host.url}scp/ajax.php/fai/no-such-page`);
    for (const path of ['', '/figures.csv', '/probe?id=0123456789abcdef']) {
      const answer = await staffPage.request.get(address(path));
      expect([path, answer.status(), await answer.text()]).toEqual([path, 404, await nothing.text()]);
    }
    const post = await staffPage.request.post(address('/retry'), { data: {} });
    expect(post.status()).toBe(404);
  });

  test('who is not logged in is turned away', async () => {
    expect((await fetch(address())).status).toBe(403);
  });

  test('it may run no script but its own and load nothing from elsewhere', async () => {
    const answer = await page.goto(address());
    const policy = answer?.headers()['content-security-policy'] ?? '';
    expect(policy).toMatch(/default-src 'none'/);
    expect(policy).toMatch(/script-src 'nonce-[0-9a-f]{32}';/);
    expect(policy).not.toContain('unsafe');
  });

  test('a model whose name is HTML is only text on it', async () => {
    const model = JSON.stringify({ provider: hostile, name: '=1+1' }).replace(/'/g, "''").replace(/\\/g, '\\\\');
    await database.query(`REPLACE INTO fai_figures VALUES ('hostile', 'shown', '${model}', 7)`);
    try {
      await page.goto(address());
      expect(await page.locator('#figures').innerText()).toContain(hostile);
      expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
      const csv = await page.request.get(address('/figures.csv'));
      expect(csv.headers()['content-type']).toBe('text/csv; charset=utf-8');
      expect(csv.headers()['content-disposition']).toContain('attachment');
      expect(await csv.text()).toContain(`"'=1+1","shown","7"`);
    } finally {
      await database.query("DELETE FROM fai_figures WHERE model_key = 'hostile'");
    }
  });

  test('a dead event shows its reason and can be tried again', async () => {
    await insertDead();
    await page.goto(address());
    const row = page.locator('#trouble tr', { hasText: String(deadTicket) });
    expect(await row.innerText()).toContain('model_timeout');
    await row.locator('button').click();
    await page.waitForURL('**/admin?retried=1');
    expect(await page.locator('#msg_notice').innerText()).toContain('1');
    expect(await isDead()).toBe(false);
    await database.query(`DELETE FROM fai_event_queue WHERE ticket_id = ${deadTicket}`);
  });

  test('nothing is tried again for a request that another site could have made', async () => {
    await insertDead();
    await page.goto(address());
    const token = await page.locator('#trouble input[name="__CSRFToken__"]').first().inputValue();
    const ticketId = String(deadTicket);
    const form = { __CSRFToken__: token, ticketId };
    const tries = {
      'no token': page.request.post(address('/retry'), { form: { ticketId } }),
      'wrong token': page.request.post(address('/retry'), {
        form: { ...form, __CSRFToken__: 'x'.repeat(token.length) },
      }),
      'another site': page.request.post(address('/retry'), { form, headers: { 'sec-fetch-site': 'cross-site' } }),
      JSON: page.request.post(address('/retry'), { data: { ticketId }, headers: { 'x-csrftoken': token } }),
      GET: page.request.get(address(`/retry?ticketId=${ticketId}`)),
      _method: page.request.get(address(`/retry?_method=POST&ticketId=${ticketId}`)),
      'no ticket': page.request.post(address('/retry'), { form: { ...form, ticketId: '0' } }),
    };
    for (const [name, answer] of Object.entries(tries)) {
      expect([name, (await answer).status()]).toEqual([name, name === 'GET' ? 405 : 400]);
      expect([name, await isDead()]).toEqual([name, true]);
    }
    await database.query(`DELETE FROM fai_event_queue WHERE ticket_id = ${deadTicket}`);
  });

  test('it finds out that the web server hands on the header "Authorization"', async () => {
    await page.goto(address());
    await page.locator('#fai-probe.good').waitFor();
    expect(await page.locator('#fai-probe').innerText()).toContain('arrives');
  });

  test('it says so plainly when something on the way swallows that header', async () => {
    await page.route('**/fai/v1/health', (route, request) => {
      const { authorization: _, ...headers } = request.headers();
      return route.continue({ headers });
    });
    await page.goto(address());
    await page.locator('#fai-probe.bad').waitFor();
    expect(await page.locator('#fai-probe').innerText()).toContain('swallows');
    await page.unroute('**/fai/v1/health');
  });

  test('it says so when the API cannot be reached', async () => {
    await page.route('**/fai/v1/health', (route) =>
      route.fulfill({ status: 403, contentType: 'text/html', body: 'no' }),
    );
    await page.goto(address());
    await page.locator('#fai-probe.bad').waitFor();
    expect(await page.locator('#fai-probe').innerText()).toContain('could not be reached');
    await page.unroute('**/fai/v1/health');
  });

  test('the mark of that test opens nothing and is answered like any bad token', async () => {
    await page.goto(address());
    const mark = await page.locator('#fai-probe').getAttribute('data-mark');
    const send = async (token: string) => {
      const answer = await fetch(`${bench.host.url}api/http.php/fai/v1/health`, {
        headers: { authorization: `Bearer ${token}` },
      });
      return [answer.status, answer.headers.get('www-authenticate'), await answer.text()];
    };
    expect(await send(String(mark))).toEqual(await send(''));
    expect((await send(String(mark)))[0]).toBe(401);
  });

  test('an error of the API is listed by its code, without what was sent', async () => {
    const answer = await fetch(`${bench.host.url}api/http.php/fai/v1/health`, {
      headers: { authorization: `Bearer ${await bench.machine.token({ iss: 'https://secret-issuer.test' })}` },
    });
    expect(answer.status).toBe(401);
    await page.goto(address());
    const errors = await page.locator('#errors').innerText();
    expect(errors).toContain('token_refused wrong_issuer');
    expect(errors).not.toContain('secret-issuer');
  });

  test.each([[320], [700], [1_280]])(
    'nothing sticks out of a window of %d pixels, in either direction of writing',
    async (width) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(address());
      for (const dir of ['ltr', 'rtl']) {
        await page.evaluate((to) => document.documentElement.setAttribute('dir', to), dir);
        const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
        expect([dir, scrollWidth]).toEqual([dir, clientWidth]);
      }
      await page.setViewportSize({ width: 1_280, height: 800 });
    },
  );
});
