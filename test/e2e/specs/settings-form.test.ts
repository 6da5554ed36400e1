import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportJWK, generateKeyPair } from 'jose';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openInstance, readInstance } from '../admin/plugin-instance.ts';
import { fillSettings } from '../admin/settings-form.ts';
import { onRealHosts } from '../bench.ts';
import { Database } from '../hosts/database.ts';
import { publicKeySet } from '../hosts/machine-identity.ts';

describe('the settings form', () => {
  onRealHosts((bench, helpdesk) => {
    let page: Page;

    beforeAll(async () => {
      page = (await bench.visit('administrator')).page;
    });

    /** Saves the form with other keys and returns what it then says at that field. */
    const errorAtKeys = async (jwks: string) => {
      await openInstance(page, bench.host.url);
      await fillSettings(page, { keys_jwks: jwks });
      const loaded = page.waitForEvent('load');
      await page.click('form.save input[type=submit]');
      await loaded;
      await page.click('#instance-tabs a[href="#config"]');
      const fields = page.locator('#config .form-field', { has: page.locator('div.error') });
      expect(await fields.count()).toBe(1);
      expect(await fields.locator('textarea').count(), 'the error stands at the field of the keys').toBe(1);
      return (await fields.locator('div.error').innerText()).trim();
    };
    const jwk = async (bits: number, kid: string) => {
      const { privateKey } = await generateKeyPair('RS256', { modulusLength: bits, extractable: true });
      return { ...(await exportJWK(privateKey)), kid };
    };
    const publicPart = ({ kty, n, e, kid }: Record<string, unknown>) => ({ kty, n, e, kid });

    test('has its sections in the order in which one thinks of them', async () => {
      await openInstance(page, bench.host.url);
      const sections = await page.locator('#config .section-break h3').allInnerTexts();
      const order = ['Panels', 'Who may do what', 'Capturing', 'Connection', 'Data'];
      expect(sections.filter((one) => order.includes(one))).toEqual(order.filter((one) => sections.includes(one)));
      expect(sections).toEqual(expect.arrayContaining(['Panels', 'Capturing', 'Connection', 'Data']));
    });

    test('warns of an osTicket with a known hole, and works all the same', async () => {
      await openInstance(page, bench.host.url);
      expect(await page.locator('#config #msg_warning').innerText()).toContain('CVE-2026-22200');
    });

    test('refuses a private key at its field, and does not send it back to the page', async () => {
      const key = await jwk(2048, 'mine');
      expect(await errorAtKeys(JSON.stringify({ keys: [key] }))).toContain('private or secret key');
    });

    test('names the key that is wrong: the same id twice, too short', async () => {
      const one = publicPart(await jwk(2048, 'same'));
      const other = publicPart(await jwk(2048, 'same'));
      expect(await errorAtKeys(JSON.stringify({ keys: [one, other] }))).toMatch(/^Key 2: .*same id/);
    });

    test('refuses what is no key set at all', async () => {
      expect(await errorAtKeys('{"keys":')).toBe('This is not valid JSON.');
      expect(await errorAtKeys('[]')).toContain('not a key set');
    });

    test('keeps the stored keys when a change was refused', async () => {
      await errorAtKeys('nonsense');
      const { keys_jwks: stored } = await readInstance(page, bench.host.url);
      expect(JSON.parse(String(stored))).toEqual(JSON.parse(publicKeySet(bench.host.machine)));
    });

    describe('for an administrator who reads Arabic', () => {
      const pack = join(helpdesk.folder, 'include', 'i18n', 'ar');
      const database = new Database(helpdesk.database);
      const speak = (language: string) =>
        database.query(`UPDATE ${database.table('staff')} SET lang = '${language}' WHERE staff_id = 1`);

      beforeAll(async () => {
        // As little of a language pack as osTicket takes for one.
        mkdirSync(join(pack, 'LC_MESSAGES'), { recursive: true });
        writeFileSync(
          join(pack, 'LC_MESSAGES', 'messages.mo.php'),
          `<?php return array('' => "Plural-Forms: nplurals=2; plural=n != 1;\\n");`,
        );
        const columns = "namespace = 'core', `key` = 'secondary_langs', value = 'ar', updated = NOW()";
        await database.query(`REPLACE INTO ${database.table('config')} SET ${columns}`);
        await speak('ar');
      });
      afterAll(async () => {
        await speak('');
        await database.query(`DELETE FROM ${database.table('config')} WHERE \`key\` = 'secondary_langs'`);
        rmSync(pack, { recursive: true, force: true });
      });

      test('it is in Arabic, with its notice', async () => {
        const { page: arabic } = await bench.visit('administrator');
        await openInstance(arabic, bench.host.url);
        expect(await arabic.locator('#config .section-break h3').first().innerText()).toBe('اللوحات');
        expect(await arabic.locator('#config #msg_warning').innerText()).toMatch(/يرجى تحديث osTicket إلى 1\.17\.7/);
      });

      test('so is the status page, from right to left', async () => {
        const { page: arabic } = await bench.visit('administrator');
        await arabic.goto(`${bench.host.url}scp/ajax.php/fai/admin`);
        expect(await arabic.locator('html').getAttribute('dir')).toBe('rtl');
        expect(await arabic.locator('main h2').innerText()).toBe('AI panels: الحالة');
      });
    });
  });
});
