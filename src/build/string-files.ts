import type { Plugin } from 'vite';
import { english } from '../contract/strings.ts';

/**
 * Writes the panels' English words to `strings/en.json`, where the shim finds them. They are no asset: the page gets
 * them inside the mount, and no route serves them.
 */
export function stringFiles(): Plugin {
  return {
    name: 'fai:string-files',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'strings/en.json', source: `${JSON.stringify(english, null, 2)}\n` });
    },
  };
}
