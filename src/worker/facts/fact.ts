/** Something in a text that can be looked up word by word: it is in the ticket, or somebody made it up. */
export type FactKind = 'url' | 'email' | 'phone' | 'date' | 'time' | 'number' | 'code' | 'quote';

export interface Fact {
  readonly kind: FactKind;
  /** As it was written. */
  readonly text: string;
  /** What it may mean, each in one normal form: "1.234" is a thousand or one; 3/4 is in March or in April. */
  readonly meanings: readonly string[];
  /** Where it begins, in UTF-16 code units of the text with its digits made plain (`plainDigits`). */
  readonly start: number;
}
