import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { addInstance, changeInstance, readInstance } from '../admin/plugin-instance.ts';
import { actOnPlugin, installPlugin, pluginStatus } from '../admin/plugin-list.ts';
import { settingsFor } from '../admin/settings.ts';
import { onRealHosts } from '../bench.ts';
import { placePluginFolder, startOver } from '../hosts/plugin-state.ts';
import type { Visit } from '../page/visit.ts';

describe('adding the plugin', () => {
  onRealHosts((bench, helpdesk) => {
    let administrator: Visit;

    beforeAll(async () => {
      await startOver(helpdesk);
      await placePluginFolder(helpdesk, inject('pluginFolder'));
      administrator = await bench.visit('administrator');
    });
    afterAll(() => startOver(helpdesk));

    test('the settings can be saved at once with nothing but their defaults, and nobody may write then', async () => {
      const { page } = administrator;
      await installPlugin(page, bench.host.url);
      await addInstance(page, bench.host.url, {});
      await actOnPlugin(page, bench.host.url, 'enable');
      expect(await pluginStatus(page, bench.host.url)).toBe('Enabled');
      expect((await bench.machine.get(helpdesk.tickets.main)).status).toBe(401);
      expect(await readInstance(page, bench.host.url)).toMatchObject({
        show_summary: true,
        show_recommendations: true,
        instance_id: expect.stringMatching(/^[0-9a-f]{16}$/),
      });
    });

    test('saving a second time keeps every value', async () => {
      const { page } = administrator;
      const panels = { showSummary: false, showRecommendations: true, initialState: 'collapsed' } as const;
      await changeInstance(page, bench.host.url, {
        ...settingsFor(helpdesk.machine, panels),
        revoked_tokens: 'a-1\nb-2',
      });
      const saved = await readInstance(page, bench.host.url);
      expect(saved).toMatchObject({ show_summary: false, issuer: helpdesk.machine.issuer, revoked_tokens: 'a-1\nb-2' });
      await changeInstance(page, bench.host.url, {});
      expect(await readInstance(page, bench.host.url)).toEqual(saved);
      await changeInstance(page, bench.host.url, {});
      expect(await readInstance(page, bench.host.url)).toEqual(saved);
    });

    test.each([
      ['organization_id', 'two words'],
      ['instance_id', ''],
      ['issuer', 'with\u00a0space'],
      ['keys_jwks', '{"keys":'],
      ['revoked_tokens', 'no spaces in a jti'],
    ])('a wrong %s is refused and the stored value stays', async (key, wrong) => {
      const { page } = administrator;
      const before = await readInstance(page, bench.host.url);
      await expect(changeInstance(page, bench.host.url, { [key]: wrong })).rejects.toThrow(/refused/);
      expect(await readInstance(page, bench.host.url)).toEqual(before);
    });
  });
});
