// Writes the files that are made from the zod schemas and kept in the repository: `npm run generate`.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';

const root = join(import.meta.dirname, '..', '..');
const { module } = await runnerImport(join(import.meta.dirname, 'php-schema.ts'), { root, configFile: false });
for (const [path, text] of module.phpSchemas()) {
  writeFileSync(join(root, path), text);
  console.log(`wrote ${path}`);
}
