import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { z } from 'zod';
import { pageChanges } from '../contract/kinds/changes.ts';
import { pageQuestions } from '../contract/kinds/questions.ts';
import { pageRelated } from '../contract/kinds/related.ts';
import { pageTimeline } from '../contract/kinds/timeline.ts';
import { assessmentOrigin, pageData } from '../contract/page-data.ts';
import { checkerSource } from './checker-source.ts';

/** Checked schemas by the module that exports their checkers; the first is for the first script, the others for what loads later. */
export const checkedSchemas: Record<string, Record<string, z.ZodType>> = {
  'virtual:check-page-data': { isPageData: pageData },
  'virtual:check-assessment': { isAssessmentOrigin: assessmentOrigin },
  'virtual:check-timeline': { isTimeline: pageTimeline },
  'virtual:check-changes': { isChanges: pageChanges },
  'virtual:check-related': { isRelated: pageRelated },
  'virtual:check-questions': { isQuestions: pageQuestions },
};
/** Rollup's mark for modules that are no files. */
const mark = '\0';
const shapes = resolve(import.meta.dirname, '../browser/check/shape.ts');

/**
 * Provides the zod schemas of what the page is told as checkers: that of the page data is about a kilobyte.
 * Fails the build at a schema it cannot express.
 */
export function checkerPlugin(): Plugin {
  return {
    name: 'fai:checker',
    resolveId: (id) => (id in checkedSchemas ? mark + id : null),
    load(id) {
      const checkers = id.startsWith(mark) ? checkedSchemas[id.slice(mark.length)] : undefined;
      if (!checkers) return null;
      const imports = `import { array, integer, nullable, object, oneOf, optional, string, text } from ${JSON.stringify(shapes)};`;
      const sources = Object.entries(checkers).map(([name, checked]) => {
        const { $schema: _, ...schema } = z.toJSONSchema(checked, { io: 'input' });
        return `export const ${name} = ${checkerSource(schema)};`;
      });
      return [imports, ...sources].join('\n');
    },
  };
}
