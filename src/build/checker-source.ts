/** A JSON Schema as zod writes it. */
type Schema = Record<string, unknown>;

/** One keyword set of JSON Schema, and the call of `src/browser/check/shape.ts` that means the same. */
const writers: Record<string, { keywords: string[]; write: (schema: Schema) => string }> = {
  object: { keywords: ['type', 'properties', 'required'], write: objectCall },
  array: { keywords: ['type', 'items', 'maxItems'], write: arrayCall },
  string: { keywords: ['type', 'minLength', 'maxLength', 'pattern', 'enum'], write: stringCall },
  integer: { keywords: ['type', 'minimum', 'maximum'], write: integerCall },
  number: { keywords: ['type', 'const'], write: literalCall },
  boolean: { keywords: ['type'], write: () => 'oneOf(true,false)' },
  anyOf: { keywords: ['anyOf'], write: nullableCall },
};

/**
 * Writes the expression that checks what `schema` describes, in calls of `src/browser/check/shape.ts`.
 * Throws at a keyword or a combination it has no call for: a rule must never be left out without a word.
 */
export function checkerSource(schema: Schema): string {
  const kind = 'anyOf' in schema ? 'anyOf' : String(schema.type);
  const writer = Object.hasOwn(writers, kind) ? writers[kind] : undefined;
  if (!writer) throw new Error(`The page's checker has no shape for ${JSON.stringify(schema)}.`);
  const unknown = Object.keys(schema).filter((keyword) => !writer.keywords.includes(keyword));
  if (unknown.length > 0) {
    throw new Error(`The page's checker does not know ${unknown.join(', ')} of a schema of type ${kind}.`);
  }
  return writer.write(schema);
}

function objectCall({ properties = {}, required = [] }: Schema): string {
  const members = Object.entries(properties as Record<string, Schema>);
  const isRequired = (name: string) => (required as string[]).includes(name);
  // It would take any value for an object.
  if (!members.some(([name]) => isRequired(name))) {
    throw new Error("The page's checker knows an object by the members it must have: here is none.");
  }
  const checks = members.map(([name, member]) => {
    const check = checkerSource(member);
    return `${JSON.stringify(name)}:${isRequired(name) ? check : `optional(${check})`}`;
  });
  return `object({${checks}})`;
}

function arrayCall({ items, maxItems }: Schema): string {
  const item = checkerSource(items as Schema);
  return maxItems === undefined ? `array(${item})` : `array(${item},${maxItems})`;
}

/** What `text` of src/contract/text.ts asks for; the shape of the same name asks for it too. */
const anyText = '^[^\\u0000]*$';

/** A string with a limit counts code points and must be well formed; one without any rule is any string. */
function stringCall({ minLength = 0, maxLength, pattern, enum: values }: Schema): string {
  if (values) return `oneOf(...${JSON.stringify(values)})`;
  if (maxLength === undefined && minLength === 0 && pattern === undefined) return 'string';
  if (maxLength === undefined) throw new Error("The page's checker wants a maxLength beside minLength or pattern.");
  if (pattern !== undefined && pattern !== anyText)
    return `text(${maxLength},${minLength},${new RegExp(String(pattern))})`;
  return minLength === 0 ? `text(${maxLength})` : `text(${maxLength},${minLength})`;
}

function integerCall({ minimum, maximum }: Schema): string {
  if (minimum === undefined || maximum === undefined) throw new Error("The page's checker wants both integer limits.");
  return maximum === Number.MAX_SAFE_INTEGER ? `integer(${minimum})` : `integer(${minimum},${maximum})`;
}

function literalCall({ const: value }: Schema): string {
  if (value === undefined) throw new Error("The page's checker knows numbers only as integers or literals.");
  return `oneOf(${JSON.stringify(value)})`;
}

function nullableCall({ anyOf }: Schema): string {
  const [schema, other] = anyOf as Schema[];
  if (!schema || other?.type !== 'null' || (anyOf as Schema[]).length !== 2) {
    throw new Error("The page's checker knows anyOf only as something or null.");
  }
  return `nullable(${checkerSource(schema)})`;
}
