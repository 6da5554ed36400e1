import { z } from 'zod';
import { limits } from './limits.ts';

/** No U+0000: it ends a text early for many a reader, and no ticket or model has a use for it. */
const textPattern = '^[^\\u0000]*$';

/**
 * Plain text of at most `maxChars` Unicode code points, none of them U+0000.
 * A lone surrogate is refused: it has no UTF-8 form, so PHP could neither read nor store it (RFC 8259, 8.2).
 */
export function text(maxChars: number, minChars = 0) {
  return z
    .string()
    .refine((value) => isTextWithin(value, minChars, maxChars))
    .meta({ ...(minChars > 0 ? { minLength: minChars } : {}), maxLength: maxChars, pattern: textPattern });
}

/** True when `value` is well formed, without U+0000, and has between `minChars` and `maxChars` code points. */
function isTextWithin(value: string, minChars: number, maxChars: number): boolean {
  if (!value.isWellFormed() || value.includes('\u0000')) return false;
  const chars = countChars(value);
  return chars >= minChars && chars <= maxChars;
}

/** The number of Unicode code points in `value`. */
export function countChars(value: string): number {
  let chars = 0;
  for (const _ of value) chars += 1;
  return chars;
}

/** A database id of osTicket: INT UNSIGNED, never 0. */
export const databaseId = z.int().min(1).max(4_294_967_295);

/** A language tag of RFC 5646, such as `en`, `pt-BR` or `zh-Hans`. */
export const languageTag = z
  .string()
  .max(limits.languageChars)
  .regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/);

const utcTimePattern =
  /^[1-9][0-9]{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]{1,6})?Z$/;

/**
 * A moment in UTC as RFC 3339 writes it, with a trailing `Z`. The day must exist in the calendar, and the year is at
 * least 1000, where MySQL's DATETIME begins.
 */
export const utcTime = z.string().regex(utcTimePattern).refine(isCalendarDay).meta({ format: 'date-time' });

function isCalendarDay(value: string): boolean {
  const moment = new Date(value);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().slice(0, 10) === value.slice(0, 10);
}

/** An absolute web address. Others (`javascript:`, `data:`, relative ones) never enter the wire. */
export const webUrl = z
  .string()
  .max(limits.urlChars)
  .regex(/^https?:\/\/[!-~]+$/);

/** A lease as the queue handed it out. */
export const leaseToken = z
  .string()
  .max(limits.leaseTokenChars)
  .regex(/^[A-Za-z0-9._~-]+$/);
