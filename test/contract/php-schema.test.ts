import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { phpSchemas } from '../../src/build/php-schema.ts';

const root = join(import.meta.dirname, '..', '..');

it.each([...phpSchemas()])('%s is what the zod schema gives (else: npm run generate)', (path, text) => {
  expect(readFileSync(join(root, path), 'utf8')).toBe(text);
});
