// Writes the files that are made from the zod schemas and kept in the repository: `npm run generate`.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';

const root = join(import.meta.dirname, '..', '..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
/** @param {string} name of a module beside this one */
const load = async (name) => (await runnerImport(join(import.meta.dirname, name), { root, configFile: false })).module;
const { phpSchemas } = await load('php-schema.ts');
const { openApiDocument, openApiPath } = await load('openapi.ts');
for (const [path, text] of [...phpSchemas(), [openApiPath, openApiDocument(version)]]) {
  writeFileSync(join(root, path), text);
  console.log(`wrote ${path}`);
}
