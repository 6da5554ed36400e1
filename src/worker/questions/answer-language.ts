import type { AskedQuestion } from '../analyst.ts';
import { detectLanguage } from '../prepare/language.ts';

/** A question is short: a guess below this is worth less than the language of the page it was asked on. */
const sure = 0.4;

/** The language to answer in: that of the question where it is plain, else that of the page. */
export function answerLanguage({ question, language }: AskedQuestion): string {
  const detected = detectLanguage(question);
  const isPlain = detected !== null && detected.confidence >= sure;
  return isPlain && detected.language !== language.toLowerCase().split('-')[0] ? detected.language : language;
}
