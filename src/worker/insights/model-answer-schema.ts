import { z } from 'zod';
import { modelAnswer } from './model-answer.ts';

/** The JSON Schema of an answer, for endpoints that make a model keep to one and for the instructions of all others. */
export const modelAnswerSchema = schemaForModel(modelAnswer);

/** The same of another shape. */
export function schemaForModel(shape: z.ZodType): Readonly<Record<string, unknown>> {
  return withoutBounds(z.toJSONSchema(shape, { target: 'draft-7' })) as Record<string, unknown>;
}

/** Strict modes refuse bounds of numbers, and `$schema` says nothing to a model. */
function withoutBounds(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withoutBounds);
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema)
      .filter(
        ([name, value]) =>
          name !== '$schema' && !((name === 'minimum' || name === 'maximum') && typeof value === 'number'),
      )
      .map(([name, value]) => [name, withoutBounds(value)]),
  );
}
