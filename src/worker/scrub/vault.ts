import type { Kind } from './kinds.ts';
import { placeholderKey, writePlaceholder } from './placeholder.ts';

/** What a placeholder stands for. It never leaves the process. */
export interface Vault {
  /** The placeholder of `value`, the same each time; values of one `stem` share the number. */
  placeholderOf(kind: Kind, value: string, stem: string): string;
  /** The value of a placeholder's name as `ownPlaceholders` finds it; undefined when none was given out. */
  valueOf(name: string): string | undefined;
  /** The values that have a placeholder, with their kinds. */
  values(): { kind: Kind; value: string }[];
}

/** An empty vault. `numberOf` reserves numbers: a known person's address bears the person's number. */
export function createVault(nonce: string, reserved: ReadonlyMap<string, number>): Vault {
  const placeholders = new Map<string, string>();
  const values = new Map<string, { kind: Kind; value: string }>();
  const stems = new Map<string, { number: number; spellings: number }>();
  const lastNumber = new Map<Kind, number>();
  const firstFree = Math.max(0, ...reserved.values()) + 1;

  function stemOf(kind: Kind, stem: string) {
    const key = `${kind} ${stem}`;
    let found = stems.get(key);
    if (found === undefined) {
      const number = reserved.get(key) ?? nextNumber(kind);
      found = { number, spellings: 0 };
      stems.set(key, found);
    }
    return found;
  }

  function nextNumber(kind: Kind): number {
    const number = (lastNumber.get(kind) ?? firstFreeOf(kind) - 1) + 1;
    lastNumber.set(kind, number);
    return number;
  }

  const firstFreeOf = (kind: Kind) => (kind === 'PERSON' || kind === 'EMAIL' ? firstFree : 1);

  return {
    placeholderOf(kind, value, stem) {
      const key = `${kind} ${value}`;
      const known = placeholders.get(key);
      if (known !== undefined) return known;
      const family = stemOf(kind, stem);
      const placeholder = writePlaceholder({ kind, number: family.number, spelling: family.spellings }, nonce);
      family.spellings += 1;
      placeholders.set(key, placeholder);
      values.set(placeholderKey(placeholder.slice(2, -2), nonce), { kind, value });
      return placeholder;
    },
    valueOf: (name) => values.get(placeholderKey(name, nonce))?.value,
    values: () => [...values.values()],
  };
}
