import type { Plugin } from 'vite';
import { gzip } from './gzip.ts';

/**
 * Prints what the page's script weighs and fails the build when its gzip size is over `maxBytes`.
 */
export function sizeBudget(maxBytes: number): Plugin {
  return {
    name: 'fai:size-budget',
    apply: 'build',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk' || !file.isEntry) continue;
        const bytes = gzip(file.code).length;
        const line = `${file.fileName}: ${bytes} of ${maxBytes} bytes gzipped`;
        if (bytes > maxBytes) this.error(`${line}. Make it smaller, or load what a click opens with import().`);
        this.environment.logger.info(line);
      }
    },
  };
}
