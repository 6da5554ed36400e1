import { z } from 'zod';
import { writeBack } from '../contract/write-back.ts';

/** Where the shim finds the JSON Schema it checks a write-back with. */
export const phpSchemaPath = 'php-shim/lib/Fai/Api/Schema/write-back.json';

/**
 * The write-back's JSON Schema (2020-12) as text, made from the zod schema, so that PHP and TypeScript check one shape.
 * Rules that JSON Schema cannot say (`uniqueIds`, `maxSummaryChars`, real calendar days) stand in the shim by hand
 * and are held to the same fixtures.
 */
export function phpSchemaText(): string {
  return `${JSON.stringify(z.toJSONSchema(writeBack, { io: 'input' }), null, 1)}\n`;
}
