/** True when `text` (20 characters or more) mixes its letters and digits as no word, number, hash or identifier does. */
export function looksRandom(text: string): boolean {
  if (text.length > 4_000 || /^[0-9a-f-]+$/i.test(text)) return false;
  if (!/[a-z]/.test(text) || !/[A-Z]/.test(text) || (text.match(/\d/g)?.length ?? 0) < 2) return false;
  return changes(text) >= text.length / 4 && bitsPerCharacter(text) >= 3.6;
}

/** How often the class of character changes: lower, upper, digit, other. */
function changes(text: string): number {
  let count = 0;
  let last = '';
  for (const character of text) {
    const kind = /[a-z]/.test(character) ? 'a' : /[A-Z]/.test(character) ? 'A' : /\d/.test(character) ? '1' : '-';
    if (last !== '' && kind !== last) count += 1;
    last = kind;
  }
  return count;
}

function bitsPerCharacter(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}
