import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { phpSchemaPath, phpSchemaText } from '../../src/build/php-schema.ts';

const root = join(import.meta.dirname, '..', '..');

it('the schema that the shim reads is the one that the zod schema gives (else: npm run generate)', () => {
  expect(readFileSync(join(root, phpSchemaPath), 'utf8')).toBe(phpSchemaText());
});
