import { cp } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';

/**
 * Copies the PHP plugin at `folder` (relative to the project's root) into the build's output, so that the output is
 * the folder an administrator drops into osTicket's `include/plugins/`, and the licence with it. Dot files stay behind.
 */
export function shimFolder(folder: string): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'fai:shim-folder',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    async writeBundle() {
      const from = resolve(config.root, folder);
      const to = resolve(config.root, config.build.outDir);
      await cp(from, to, { recursive: true, filter: (source) => !basename(source).startsWith('.') });
      await cp(resolve(config.root, 'LICENSE'), resolve(to, 'LICENSE'));
    },
  };
}
