import type { Plugin } from 'vite';
import { translations } from '../contract/strings/all.ts';
import { english } from '../contract/strings.ts';

/**
 * Writes the panels' words to `strings/LANGUAGE.json`, where the shim finds them. They are no assets: the page gets those
 * of its language inside the mount, and no route serves them.
 */
export function stringFiles(): Plugin {
  return {
    name: 'fai:string-files',
    apply: 'build',
    generateBundle() {
      for (const [tag, words] of Object.entries({ en: english, ...translations })) {
        const source = `${JSON.stringify(flat(words), null, 2)}\n`;
        this.emitFile({ type: 'asset', fileName: `strings/${tag}.json`, source });
      }
    },
  };
}

/** Each plural form as a text of its own, as the page looks them up: `new.one`, `new.other`, … */
export function flat(words: Record<string, string | Record<string, string>>): Record<string, string> {
  const texts = Object.entries(words).flatMap(([key, text]) =>
    typeof text === 'string' ? [[key, text]] : Object.entries(text).map(([form, one]) => [`${key}.${form}`, one]),
  );
  return Object.fromEntries(texts);
}
