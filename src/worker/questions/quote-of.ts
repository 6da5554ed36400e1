/** What would begin something in Markdown, inside a line and at its beginning. */
const marks = /[\\`*_[\]<|~]/g;
const beginnings = /^(?:[#>+-]|\d{1,9}(?=[.)]))/;
const addresses = /(https?:\/\/\S+)/;

/** A person's own words as a quotation in Markdown that reads exactly as they wrote it; addresses stay links. */
export function quoteOf(text: string): string {
  const plain = text
    .split(addresses)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(marks, '\\$&')))
    .join('');
  return `> ${plain.replace(beginnings, (mark) => (/\d/.test(mark) ? `${mark}\\` : `\\${mark}`))}`;
}
