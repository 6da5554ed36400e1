import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MarkdownNode } from '../../../src/contract/markdown.ts';

const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'markdown');

export interface MarkdownFixture {
  about: string;
  source: string;
  nodes: MarkdownNode[];
}

/** The texts of `test/fixtures/markdown` and their nodes. */
export function markdownFixtures(): MarkdownFixture[] {
  return readdirSync(folder)
    .sort()
    .flatMap((file) => {
      const fixtures = JSON.parse(readFileSync(join(folder, file), 'utf8')) as MarkdownFixture[];
      return fixtures.map((one) => ({ ...one, about: `${file.replace('.json', '')}: ${one.about}` }));
    });
}
