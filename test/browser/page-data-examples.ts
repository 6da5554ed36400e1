import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PageData } from '../../src/contract/page-data.ts';

const folder = join(import.meta.dirname, '..', 'fixtures', 'contract');
const prefix = 'page-data.valid-';

/** Every valid example of page data, by its name. */
export const pageDataExamples: [name: string, data: PageData][] = readdirSync(folder)
  .filter((name) => name.startsWith(prefix))
  .map((name) => [
    name.slice(prefix.length, -'.json'.length),
    JSON.parse(readFileSync(join(folder, name), 'utf8')) as PageData,
  ]);

/** The same with all panels open, closed and hidden by hand. */
export const stances = ['expanded', 'collapsed', 'hidden'] as const;
