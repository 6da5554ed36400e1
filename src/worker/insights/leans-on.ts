import { findFacts } from '../facts/find-facts.ts';
import { termsOf } from '../text/terms.ts';
import { type Evidence, pairsOf, type Witness } from './evidence.ts';

/** So many pairs of words that only internal texts have, and a text leans on them. */
const internalPairs = 2;

/** Internal texts that something customers may read takes from: facts that only they hold, or words in an order that only they have. */
export function leansOn(text: string, { witnesses, open, all, openPairs }: Evidence): Witness[] {
  const secrets = findFacts(text).filter((fact) => !open.has(fact) && all.has(fact));
  const pairs = new Set(pairsOf(termsOf(text)).filter((pair) => !openPairs.has(pair)));
  return witnesses
    .filter(({ isInternal }) => isInternal)
    .filter(({ text: internal, pairs: own }) => {
      const shared = [...pairs].filter((pair) => own.has(pair)).length;
      return shared >= internalPairs || (secrets.length > 0 && holdsAny(internal, secrets));
    });
}

function holdsAny(internal: string, secrets: readonly { meanings: readonly string[] }[]): boolean {
  const held = new Set(findFacts(internal).flatMap(({ meanings }) => meanings));
  return secrets.some(({ meanings }) => meanings.some((one) => held.has(one)));
}
