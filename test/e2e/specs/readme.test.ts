import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { changeInstance } from '../admin/plugin-instance.ts';
import { settingsFor } from '../admin/settings.ts';
import { onRealHosts } from '../bench.ts';
import { runCommand } from '../hosts/run-command.ts';
import { panelState } from '../page/panels.ts';
import { openTicket } from '../page/ticket-page.ts';

const readme = readFileSync(join(import.meta.dirname, '..', '..', '..', 'README.md'), 'utf8');

describe('the write-back by hand that the README shows', () => {
  onRealHosts((bench, helpdesk) => {
    const url = `${helpdesk.origin}${helpdesk.rootPath}`;
    // The host gives each test file a ticket of its own from the end of its spare ones.
    const ticketId = helpdesk.spare.at(-1) ?? 0;

    afterAll(async () => {
      const { page } = await bench.visit('administrator');
      await changeInstance(page, url, settingsFor(helpdesk.machine));
    });

    test('puts panels on a ticket when its two blocks are pasted into a shell', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'fai-readme-'));
      const keySet = await runCommand('bash', ['-c', block('key')], { cwd: folder });
      const { page } = await bench.visit('administrator');
      await changeInstance(page, url, {
        issuer: 'https://issuer.example',
        organization_id: 'default',
        instance_id: '0123456789abcdef',
        keys_jwks: keySet.trim(),
      });

      const entryId = await bench.host.newestEntryId(ticketId);
      const forThisHost = `HELPDESK=${url.replace(/\/$/, '')} INSTANCE=0123456789abcdef TICKET=${ticketId} ENTRY=${entryId}`;
      const commands = block('write-back').replace(/^HELPDESK=.*$/m, forThisHost);
      expect(commands).toContain(forThisHost);
      expect(await runCommand('bash', ['-c', commands], { cwd: folder })).toBe('{"applied":true}');

      await openTicket(page, bench.host, ticketId);
      expect((await panelState(page)).sections).toEqual(['summary', 'recommendations']);
    });
  });
});

/** The code block of the README whose first line is this comment. */
function block(name: string): string {
  const found = new RegExp(`\`\`\`bash\\n# ${name}\\n([\\s\\S]*?)\`\`\``).exec(readme)?.[1];
  if (found === undefined) throw new Error(`the README has no block "# ${name}"`);
  return found;
}
