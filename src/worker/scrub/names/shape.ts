import { foldWord } from '../tokens.ts';
import { nobody, particles, titles } from './name-words.ts';

const initial = '\\p{Lu}\\.';
const nameWord = "\\p{Lu}[\\p{L}\\p{M}]{0,30}(?:['’-]\\p{Lu}?[\\p{L}\\p{M}]{1,30}){0,2}";
const linking =
  "(?:van der|van den|van de|van|von der|von dem|von|vom|zu|de la|de los|del|de|della|di|da|dos|das|do|du|le|la|el|al|bin|ibn|ben|abu|ter|ten|y|e|st\\.?)[ ]|(?:al|el|bin|d['’]|o['’])-?";

/** The source of a pattern for up to five words that may be a person's name. Bounded, so a search stays linear. */
export const namePattern = `(?:${initial} ?){0,2}(?:${linking})?${nameWord}(?: (?:${initial} ?|(?:${linking})?${nameWord})){0,4}`;

const titleWords =
  'Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Doctor|Sir|Madam|Herrn?|Frau|Fr|Hr|M|Mme|Mlle|Monsieur|Madame|Mademoiselle|Señora?|Senora?|Sra?|Srta|Don|Doña|Dona|Senhora?|Signora?|Sig\\.ra|Sig|Dott\\.ssa|Dott|Dottor|Dottoressa|Dhr|Mevr|Mw|Meneer|Mevrouw|De heer|Pani|Panie|Pana|Pan|Sayın|Bay|Bayan|señora?|senora?|senhora?|signora?|monsieur|madame|mademoiselle|meneer|mevrouw|heer|herrn?|pani|panu|panem|panią|pana|dott\\.ssa|dott|السيدة|السيد|الأستاذة|الأستاذ|الدكتور';
export const titlePattern = `(?:(?:${titleWords})\\.? ){1,3}`;

/**
 * `source` with the first letter of each word in either case. Names are found by their capitals, so no pattern with a name in
 * it can ignore case as a whole.
 */
export function eitherCase(source: string): string {
  return source.replace(/(?<=^|[|: (])\p{Ll}/gu, (letter) => `[${letter}${letter.toLocaleUpperCase('en')}]`);
}

/** True when the words of `name` can be a person's: none of them is a title's, a department's or a greeting's. */
export function canBePerson(name: string): boolean {
  const words = (name.match(/[\p{L}\p{M}]+/gu) ?? []).map(foldWord);
  if (words.length === 0 || words.length > 7) return false;
  if (words.some((word) => nobody.has(word))) return false;
  return words.some((word) => word.length > 1 && !particles.has(word) && !titles.has(word));
}
