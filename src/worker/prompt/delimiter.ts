const digits = '0123456789abcdef';
const delimiterChars = 16;
const maxTries = 8;

/**
 * A delimiter that stands in none of `texts`: 64 random bits, new for each request, so that no ticket can close its own
 * quotation. `random` gives numbers in [0, 1). @throws when `random` gives the same again and again
 */
export function delimiterFor(texts: readonly string[], random: () => number): string {
  for (let tries = 0; tries < maxTries; tries += 1) {
    const delimiter = Array.from({ length: delimiterChars }, () =>
      digits.charAt(Math.floor(random() * digits.length)),
    ).join('');
    if (texts.every((text) => !text.toLowerCase().includes(delimiter))) return delimiter;
  }
  throw new Error('The source of randomness repeats itself');
}
