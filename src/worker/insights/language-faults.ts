import { detectLanguage } from '../prepare/language.ts';
import { languageName } from '../prompt/language-name.ts';
import type { ModelAnswerShape } from './model-answer.ts';

/** A guess below this is not worth asking again. */
const sure = 0.4;

/** What is written in another language than it should be, in words for the model. */
export function languageFaults(answer: ModelAnswerShape, summary: string, reply: string | null): string[] {
  const faults: string[] = [];
  if (isOther(summaryText(answer), summary)) faults.push(`the summary must be in ${languageName(summary)}`);
  for (const [index, { body }] of answer.replies.entries()) {
    if (reply !== null && isOther(body, reply)) faults.push(`replies.${index} must be in ${languageName(reply)}`);
  }
  return faults;
}

/** The language a summary is really in: the one that was asked for, unless another is plain to see. */
export function languageOfSummary(answer: ModelAnswerShape, asked: string): string {
  const text = summaryText(answer);
  return isOther(text, asked) ? (detectLanguage(text)?.language ?? asked) : asked;
}

function summaryText({ gist, request, state, done }: ModelAnswerShape): string {
  return [gist, ...[...request, ...state, ...done].map(({ text }) => text)].join('\n');
}

function isOther(text: string, language: string): boolean {
  const detected = detectLanguage(text);
  return detected !== null && detected.confidence >= sure && detected.language !== language.toLowerCase().split('-')[0];
}
