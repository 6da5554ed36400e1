import { namesIn, textOf } from './house.ts';
import type { Kind } from './kind.ts';

const folder = 'test/fixtures/contract';

/** One valid fixture with the kind in it, and two that are refused because of it, in each family of bodies. */
export function hasEnoughFixtures({ name, isWrittenBack, bodies }: Kind): boolean {
  const isWritten = !isWrittenBack || hasBoth('write-back', name);
  return isWritten && bodies.every((family) => hasBoth(family, null));
}

/** `member`: the part of the body that counts; null: the body as a whole. */
function hasBoth(family: string, member: string | null): boolean {
  const names = namesIn(folder);
  const valid = names
    .filter((name) => name.startsWith(`${family}.valid-`))
    .filter((name) => member === null || memberOf(textOf(`${folder}/${name}`), member) != null);
  const violations = JSON.parse(textOf(`${folder}/${family}.violations.json`) || '{}') as Record<
    string,
    { pointer: string }[]
  >;
  const invalid = Object.entries(violations)
    .filter(([name]) => names.includes(`${family}.invalid-${name}.json`))
    .filter(([, faults]) => member === null || faults.some(({ pointer }) => `${pointer}/`.startsWith(`/${member}/`)));
  return valid.length >= 1 && invalid.length >= 2;
}

function memberOf(json: string, member: string): unknown {
  const body: unknown = JSON.parse(json);
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[member] : undefined;
}
