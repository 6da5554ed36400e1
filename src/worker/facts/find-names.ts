import type { Fact } from './fact.ts';

const url = /(?<![\p{L}\d@])(?:[a-z][a-z0-9+.-]{1,14}:\/\/|www\.)[^\s<>"'“”«»`|\\^{}[\]（）「」。，、]{2,2000}/giu;
const bareHost =
  /(?<![\p{L}\d@./:-])(?:[a-z0-9-]{1,63}\.){1,5}(?:com|org|net|io|de|fr|es|pt|it|nl|pl|tr|jp|cn|uk|eu|example|test|app|dev|info|co)(?:\/[^\s<>"'()[\]]{0,500})?(?![\p{L}\d-])/giu;
const email = /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64}@(?:[\p{L}\d-]{1,63}\.){1,8}[\p{L}]{2,24}(?![\p{L}\d])/giu;
const phone = /(?<![\p{L}\d/.-])(?:\+|00)?\(?\d{1,5}\)?(?:[\s./-]?\(?\d{1,5}\)?){2,8}(?![\p{L}\d])/gu;
const time =
  /(?<![\d:.,])(\d{1,2})(?::(\d{2})(?::\d{2})?\s?([ap]\.?m\.?)?|\s?([ap]\.?m\.?)(?![\p{L}])|\s?(?:uhr|h)(\d{2})?(?![\p{L}\d])|時(?:(\d{1,2})分)?|点(?:(\d{1,2})分)?)/giu;
const code =
  /(?<![\p{L}\d_-])(?=[\p{L}\d/_-]{0,40}\d)(?:[A-Za-z]{1,10}[-_/]?\d[A-Za-z\d]{0,20}|\d{1,10}[A-Za-z]{1,10}[A-Za-z\d]{0,20}|[A-Za-z\d]{1,20})(?:[-_/][A-Za-z\d]{1,20}){0,6}(?![\p{L}\d_])/gu;
const quote = /["“„«「『”]([^"“”„«»「」『』\n]{3,300})["”“»」』]/gu;

/** Web addresses, with those that lack their scheme. */
export function findUrls(text: string): Fact[] {
  const found = [...text.matchAll(url), ...text.matchAll(bareHost)];
  return found.map((match) => {
    const written = match[0].replace(/[).,;:!?'*_]+$/, '');
    return { kind: 'url' as const, text: written, meanings: [normalUrl(written)], start: match.index };
  });
}

/** Scheme, "www." and a last slash make no difference; the case of a path does. */
function normalUrl(written: string): string {
  const [, host = '', path = ''] = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:www\.)?([^/?#]*)(.*)$/is.exec(written) ?? [];
  return `${host.toLowerCase()}${path.replace(/\/+$/, '')}`;
}

export function findEmails(text: string): Fact[] {
  return Array.from(text.matchAll(email), (match) => ({
    kind: 'email' as const,
    text: match[0],
    meanings: [match[0].toLowerCase()],
    start: match.index,
  }));
}

/** Runs of digits that may be dialled: seven or more, in groups or after a plus. */
export function findPhones(text: string): Fact[] {
  return Array.from(text.matchAll(phone)).flatMap((match) => {
    const digits = match[0].replace(/\(0\)|\D/g, '').replace(/^0+/, '');
    const isGrouped = /^(?:\+|00|\(?0)|[\s/().-]/.test(match[0].trim());
    if (digits.length < 7 || digits.length > 15 || !isGrouped) return [];
    // The country's code may be left away: the last digits are the number.
    return [{ kind: 'phone' as const, text: match[0].trim(), meanings: [digits.slice(-7)], start: match.index }];
  });
}

/** Times of day, as minutes; "3" without "pm" may be in the afternoon. */
export function findTimes(text: string): Fact[] {
  return Array.from(text.matchAll(time)).flatMap((match) => {
    const [written, hourText, minutes, half, halfAlone, german, japanese, chinese] = match;
    const hour = Number(hourText);
    const minute = Number(minutes ?? german ?? japanese ?? chinese ?? 0);
    if (hour > 24 || minute > 59) return [];
    const mark = (half ?? halfAlone)?.toLowerCase().charAt(0);
    const hours = mark === undefined ? [hour, (hour + 12) % 24] : [(hour % 12) + (mark === 'p' ? 12 : 0)];
    return [
      {
        kind: 'time' as const,
        text: written.trim(),
        meanings: hours.map((one) => String(one * 60 + minute)),
        start: match.index,
      },
    ];
  });
}

/** Numbers of orders, devices and errors: letters and digits together. */
export function findCodes(text: string): Fact[] {
  return Array.from(text.matchAll(code)).flatMap((match) => {
    const written = match[0];
    const isCode = /\d/.test(written) && (/[A-Za-z]/.test(written) || /[-_/]/.test(written)) && written.length >= 3;
    return isCode
      ? [
          {
            kind: 'code' as const,
            text: written,
            meanings: [written.replace(/[-_/]/g, '').toUpperCase()],
            start: match.index,
          },
        ]
      : [];
  });
}

/** What stands in quotation marks, when it is more than a word or two. */
export function findQuotes(text: string): Fact[] {
  return Array.from(text.matchAll(quote)).flatMap((match) => {
    const words = match[1] ?? '';
    const isLong =
      words.trim().split(/\s+/).length >= 3 || (/\p{sc=Han}|\p{sc=Hiragana}/u.test(words) && words.length >= 6);
    return isLong
      ? [{ kind: 'quote' as const, text: match[0], meanings: [normalQuote(words)], start: match.index }]
      : [];
  });
}

/** As it is looked for: no case, no difference in blanks and marks. */
export function normalQuote(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
