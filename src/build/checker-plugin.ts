import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { z } from 'zod';
import { pageData } from '../contract/page-data.ts';
import { checkerSource } from './checker-source.ts';

const virtualId = 'virtual:check-page-data';
/** Rollup's mark for modules that are no files. */
const resolvedId = `\0${virtualId}`;
const shapes = resolve(import.meta.dirname, '../browser/check/shape.ts');

/**
 * Provides `virtual:check-page-data`: the zod schema of the page data as a checker of about a kilobyte.
 * Fails the build at a schema it cannot express.
 */
export function checkerPlugin(): Plugin {
  return {
    name: 'fai:checker',
    resolveId: (id) => (id === virtualId ? resolvedId : null),
    load(id) {
      if (id !== resolvedId) return null;
      const { $schema: _, ...schema } = z.toJSONSchema(pageData, { io: 'input' });
      return [
        `import { array, boolean, integer, nullable, object, oneOf, string, text } from ${JSON.stringify(shapes)};`,
        `export const isPageData = ${checkerSource(schema)};`,
      ].join('\n');
    },
  };
}
