/**
 * The few shapes the wire is made of, as functions that answer "does this value have the shape?".
 * The build writes calls of these from the zod schema (`src/build/checker-plugin.ts`): zod itself would weigh more
 * than the whole page script. Members a shape does not name are ignored.
 */
export type Check = (value: unknown) => boolean;

/**
 * An object that has at least these members. One of them is not `optional`, which alone accepts `undefined`, so a value
 * without members is none.
 */
export function object(members: Record<string, Check>): Check {
  const checks = Object.entries(members);
  return (value) => checks.every(([name, check]) => check(Object(value)[name]));
}

/** An array of at most `max` values of one shape. */
export function array(item: Check, max = Number.POSITIVE_INFINITY): Check {
  return (value) => Array.isArray(value) && value.length <= max && value.every(item);
}

/** Any string, also one with lone surrogates. */
export function string(value: unknown): boolean {
  return typeof value === 'string';
}

/**
 * A well-formed string without U+0000, of at least `min` and at most `max` Unicode code points, that matches `pattern`: what
 * `src/contract/text.ts` calls text.
 */
export function text(max: number, min = 0, pattern?: RegExp): Check {
  const isWithin = integer(min, max);
  return (value) =>
    typeof value === 'string' &&
    // A pair of surrogates is one code point to this pattern, so only lone ones are found.
    !/[\0\ud800-\udfff]/u.test(value) &&
    pattern?.test(value) !== false &&
    isWithin([...value].length);
}

/** A whole number that is exact in JavaScript, from `min` to `max`, both included. */
export function integer(min: number, max = Number.POSITIVE_INFINITY): Check {
  return (value) => Number.isSafeInteger(value) && (value as number) >= min && (value as number) <= max;
}

/** Exactly one of these values. */
export function oneOf(...values: unknown[]): Check {
  return (value) => values.includes(value);
}

/** What `check` accepts, or null. */
export function nullable(check: Check): Check {
  return (value) => value === null || check(value);
}

/** What `check` accepts, or nothing at all. */
export function optional(check: Check): Check {
  return (value) => value === undefined || check(value);
}
