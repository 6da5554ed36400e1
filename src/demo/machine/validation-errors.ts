import type { z } from 'zod';
import { limits } from '../../contract/limits.ts';
import type { Problem } from '../../contract/problem.ts';

type ValidationErrors = NonNullable<Problem['errors']>;
type Issue = z.core.$ZodIssue;

/** Names of unknown members are the sender's: one of a megabyte must not come back in an answer. */
const maxNameBytes = 64;

/** Members that hold a moment in time. */
const moments = new Set<PropertyKey | undefined>(['generatedAt', 'expiresAt', 'at']);

/** What zod found wrong with `value`, as JSON Pointers (RFC 6901) and the names JSON Schema gives the rules. */
export function validationErrors(error: z.ZodError, value: unknown): ValidationErrors {
  const all = error.issues.flatMap((issue) => toErrors(issue, value));
  return all
    .filter(({ pointer }, index) => all.findIndex((other) => other.pointer === pointer) === index)
    .filter(({ pointer }) => !all.some((other) => other.pointer.startsWith(`${pointer}/`)))
    .slice(0, limits.validationErrors);
}

/** Unknown members are one issue of their object; each is an error of its own. */
function toErrors(issue: Issue, value: unknown): ValidationErrors {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ pointer: toPointer([...issue.path, cut(key)]), rule: 'additionalProperties' }));
  }
  return [{ pointer: toPointer(issue.path), rule: ruleOf(issue, valueAt(value, issue.path)) }];
}

function toPointer(path: PropertyKey[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** At most as many bytes, cut between characters. */
function cut(name: string): string {
  if (Buffer.byteLength(name) <= maxNameBytes) return name;
  const { read } = new TextEncoder().encodeInto(name, new Uint8Array(maxNameBytes));
  return `${name.slice(0, read)}…`;
}

function valueAt(value: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, step) => (inner as Record<PropertyKey, unknown> | undefined)?.[step], value);
}

function ruleOf(issue: Issue, value: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
    case 'invalid_value':
      if (value === undefined) return 'required';
      return issue.code === 'invalid_value' && typeof value === 'string' ? 'enum' : 'type';
    case 'invalid_format':
      return 'pattern';
    case 'too_big':
      // Beyond what a double holds exactly a number is no integer any more.
      if (typeof value === 'number' && !Number.isSafeInteger(value)) return 'type';
      return { string: 'maxLength', array: 'maxItems' }[issue.origin as string] ?? 'maximum';
    case 'too_small':
      return { string: 'minLength', array: 'minItems' }[issue.origin as string] ?? 'minimum';
    case 'custom':
      return customRule(issue, value);
    default:
      return 'type';
  }
}

/** A refinement names its rule, or is one of the contract's `text` (which does not say which limit) or a calendar day. */
function customRule(issue: Issue & { code: 'custom' }, value: unknown): string {
  const rule: unknown = issue.params?.rule;
  if (typeof rule === 'string') return rule;
  if (moments.has(issue.path.at(-1))) return 'format';
  if (value === '') return 'minLength';
  return typeof value === 'string' && value.includes('\0') ? 'pattern' : 'maxLength';
}
