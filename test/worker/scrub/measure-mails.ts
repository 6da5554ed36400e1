import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findsIn } from './measure-pii.ts';

const fixtures = join(import.meta.dirname, '..', '..', 'fixtures');

/** A mail of our own, as its author wrote it: whom the ticket knows, the text, and where personal data stands in it. */
export interface Mail {
  language: string;
  from: { name: string; email: string };
  text: string;
  values: { kind: string; start: number; end: number }[];
}

/**
 * `‹PERSON|Ana›` marks a value; a line of three hyphens ends a mail. Every mail was marked before it was ever scrubbed: the
 * rules were mended with `mails` in view; `mails-unseen` were written after that, and no rule was changed for them.
 */
export function readMails(set: 'mails' | 'mails-unseen'): Mail[] {
  const folder = join(fixtures, set);
  return readdirSync(folder).flatMap((file) =>
    readFileSync(join(folder, file), 'utf8')
      .split(/^---$/m)
      .map((mail) => readMail(file.slice(0, 2), mail.trim())),
  );
}

function readMail(language: string, mail: string): Mail {
  const [, name = '', email = '', marked = ''] = /^From: (.*) <(.*)>\n(.*)$/s.exec(mail) ?? [];
  const values: Mail['values'] = [];
  let text = '';
  let done = 0;
  for (const match of marked.matchAll(/‹([A-Z]+)\|([^›]*)›/g)) {
    const [all, kind = '', value = ''] = match;
    text += marked.slice(done, match.index);
    values.push({ kind, start: text.length, end: text.length + value.length });
    text += value;
    done = match.index + all.length;
  }
  return { language, from: { name, email }, text: text + marked.slice(done), values };
}

export interface MailResult {
  kind: string;
  values: number;
  /** Gone as a whole, under this kind or any other. */
  masked: number;
  /** Of these kinds taken out where none belongs. */
  wrong: number;
  misses: string[];
}

/** What is left of the personal data of mails when their own ticket is scrubbed, by kind. */
export function measureMails(mails: readonly Mail[]): MailResult[] {
  const results = new Map<string, MailResult>();
  const of = (kind: string) => {
    const known = results.get(kind) ?? { kind, values: 0, masked: 0, wrong: 0, misses: [] };
    results.set(kind, known);
    return known;
  };
  for (const { language, from, text, values } of mails) {
    const finds = findsIn(text, [{ role: 'customer', ...from }]);
    for (const { kind, start, end } of values) {
      const result = of(kind);
      result.values += 1;
      if (isCovered(text, start, end, finds)) result.masked += 1;
      else result.misses.push(`${language} missed: ${text.slice(start, end)}`);
    }
    for (const find of finds) {
      if (values.some(({ start, end }) => find.start < end && start < find.end)) continue;
      // The sender's own name is personal data wherever it stands; only other words are wrong.
      const value = text.slice(find.start, find.end);
      if (from.name.toLowerCase().includes(value.toLowerCase())) continue;
      of(find.kind).wrong += 1;
      of(find.kind).misses.push(`${language} wrong: ${value}`);
    }
  }
  return [...results.values()].sort((one, other) => (one.kind < other.kind ? -1 : 1));
}

/** True when nothing of the value is left but blanks and marks between parts that were taken out. */
function isCovered(
  text: string,
  start: number,
  end: number,
  finds: readonly { start: number; end: number }[],
): boolean {
  for (let at = start; at < end; at += 1) {
    if (/[\p{L}\p{N}]/u.test(text.charAt(at)) && !finds.some((find) => find.start <= at && at < find.end)) return false;
  }
  return true;
}
