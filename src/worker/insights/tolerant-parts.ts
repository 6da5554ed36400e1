/** An object that is no list. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `open_questions` is `openQuestions`. */
export function member(value: Record<string, unknown>, name: string): unknown {
  if (Object.hasOwn(value, name)) return value[name];
  const snake = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return Object.hasOwn(value, snake) ? value[snake] : undefined;
}

/** One value where a list belongs is a list of one; nothing is an empty one. */
export function asList(value: unknown): unknown[] {
  if (value === undefined || value === null || value === '') return [];
  return Array.isArray(value) ? value : [value];
}

/** 7, "7", "entry 7" and "#7" are 7; what holds no number is no evidence. */
export function entryId(value: unknown): number[] {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? [value] : [];
  const digits = typeof value === 'string' ? /^\D{0,10}(\d{1,10})\D{0,2}$/.exec(value)?.[1] : undefined;
  return digits === undefined ? [] : [Number(digits)];
}

/** A wrapper around the object is taken off when it is all there is. */
export function firstOf(value: Record<string, unknown>, ...names: string[]): unknown {
  const [name, ...others] = Object.keys(value);
  return others.length === 0 && name !== undefined && names.includes(name) ? value[name] : undefined;
}
