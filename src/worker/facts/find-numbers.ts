import type { Fact } from './fact.ts';

const number =
  /(?<![\p{L}\d.,_-])[-−]?\d{1,3}(?:(?:[., '’\u00a0\u202f]\d{3})+(?:[.,]\d{1,4})?|\d*(?:[.,]\d{1,6})?)(?![\p{L}\d_]|[.,-]\d)/gu;
const beside = /^\s?(?:%|‰|[$€£¥₺]|zł|z[lł]\b|eur\b|usd\b|gbp\b|chf\b|tl\b|kr\b|元|円|ريال|درهم|دولار|يورو)/iu;
const before = /(?:[$€£¥₺]|eur|usd|gbp|chf)\s?$/iu;

/** Amounts and other numbers of two digits or more in `text` (with plain digits); a single digit only beside a unit of money or %. */
export function findNumbers(text: string): Fact[] {
  return Array.from(text.matchAll(number)).flatMap((match) => {
    const written = match[0].trim();
    const digits = written.replace(/\D/g, '');
    const rest = text.slice(match.index + match[0].length, match.index + match[0].length + 8);
    const isMoney = beside.test(rest) || before.test(text.slice(Math.max(0, match.index - 5), match.index));
    if (digits.length < 2 && !isMoney) return [];
    return [{ kind: 'number' as const, text: written, meanings: meaningsOf(written), start: match.index }];
  });
}

/** "1.234,56", "1,234.56" and "1234.56" are one number; "1.234" is two, since nobody knows. */
function meaningsOf(written: string): string[] {
  const plain = written.replace(/^[-−]/, '').replace(/[ '’\u00a0\u202f]/g, '');
  const separators = plain.match(/[.,]/g) ?? [];
  const last = separators.at(-1);
  if (last === undefined) return [normal(plain)];
  const [whole, fraction = ''] = splitAtLast(plain, last);
  const isGrouping = separators.filter((one) => one === last).length > 1;
  const asGroups = normal(plain.replace(/[.,]/g, ''));
  if (isGrouping) return [asGroups];
  const asDecimal = normal(`${whole.replace(/[.,]/g, '')}.${fraction}`);
  const isEither = fraction.length === 3 && separators.length === 1 && whole !== '0';
  return isEither ? [asGroups, asDecimal] : [asDecimal];
}

function splitAtLast(text: string, separator: string): [string, string] {
  const at = text.lastIndexOf(separator);
  return [text.slice(0, at), text.slice(at + 1)];
}

/** Without zeros that say nothing: "007.50" is "7.5". */
function normal(digits: string): string {
  const [whole = '', fraction = ''] = digits.split('.');
  const rest = fraction.replace(/0+$/, '');
  return `${whole.replace(/^0+(?=\d)/, '')}${rest === '' ? '' : `.${rest}`}`;
}
