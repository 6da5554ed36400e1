import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { tr } from './tr.ts';
import type { Words } from './words.ts';
import { zh } from './zh.ts';

export const wordsByLanguage: Readonly<Record<string, Words>> = { ar, de, en, es, fr, it, ja, nl, pl, pt, tr, zh };

/** The worker's words in `language` (RFC 5646); in English where there are none. */
export function wordsFor(language: string): Words {
  return wordsByLanguage[language.toLowerCase().split('-')[0] ?? ''] ?? en;
}
