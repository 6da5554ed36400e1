import type { english, StringKey } from '../strings.ts';

/** The strings that say a number, `{count}`. */
type CountingKey = {
  [Key in StringKey]: (typeof english)[Key] extends `${string}{count}${string}` ? Key : never;
}[StringKey];

/**
 * The panels' words in one language: a text for each key, with the placeholders of the English one.
 * A text with `{count}` may be given in the plural forms of the language, all of them, named as `Intl.PluralRules` names
 * them for whole numbers; a form for one number only ("one message") may leave `{count}` out.
 */
export type Translation<Form extends Intl.LDMLPluralRule = 'other'> = {
  [Key in StringKey]: Key extends CountingKey ? string | Record<Form, string> : string;
};
