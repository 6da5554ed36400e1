import { arabic } from './ar.ts';
import { german } from './de.ts';
import { spanish } from './es.ts';
import { french } from './fr.ts';
import { italian } from './it.ts';
import { japanese } from './ja.ts';
import { dutch } from './nl.ts';
import { polish } from './pl.ts';
import { brazilianPortuguese } from './pt-BR.ts';
import { turkish } from './tr.ts';
import { simplifiedChinese } from './zh-CN.ts';

/**
 * The translations by language tag (RFC 5646), without a region where one serves them all: the shim falls back from
 * `es-MX` to `es` (php-shim/lib/Fai/Page/Strings.php).
 */
export const translations = {
  ar: arabic,
  de: german,
  es: spanish,
  fr: french,
  it: italian,
  ja: japanese,
  nl: dutch,
  pl: polish,
  'pt-BR': brazilianPortuguese,
  tr: turkish,
  'zh-CN': simplifiedChinese,
};
