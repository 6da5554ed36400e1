// Writes the files that are made from the zod schemas and kept in the repository: `npm run generate`.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';

const root = join(import.meta.dirname, '..', '..');
const { module } = await runnerImport(join(import.meta.dirname, 'php-schema.ts'), { root, configFile: false });
writeFileSync(join(root, module.phpSchemaPath), module.phpSchemaText());
console.log(`wrote ${module.phpSchemaPath}`);
