import { basename, join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest, longest first: two files that run side by side and take alike wait least for each other. */
const longest = [
  'many-swaps',
  'hostile-text',
  'uninstall',
  'staff-settings',
  'reply-hostile',
  'accessibility',
  'switches',
  'reply-editor',
  'worker-killed',
  'worker-faults',
  'layout-shift',
  'tokens',
  'rating',
  'panel-actions',
  'install',
  'asking',
  'reply-undo',
];

/** The same order in every run: what one spec leaves behind for another would otherwise show by chance. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = longest.indexOf(basename(moduleId, '.test.ts'));
      return at < 0 ? longest.length : at;
    };
    return [...files].sort((a, b) => place(a) - place(b) || a.moduleId.localeCompare(b.moduleId));
  }
}

export default defineConfig({
  root: join(import.meta.dirname, '..', '..'),
  test: {
    name: 'e2e',
    include: ['test/e2e/specs/**/*.test.ts'],
    globalSetup: ['test/e2e/global-setup.ts'],
    environment: 'node',
    // Two files at once, each with another helpdesk: they take turns (hosts/turns.ts).
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    testTimeout: 60_000,
    // Long enough to wait for a turn with a helpdesk.
    hookTimeout: 300_000,
    // Another of these runs may be busy on the same machine: what is merely slow is no news.
    slowTestThreshold: 10_000,
  },
});
