import { detectLanguage } from '../../prepare/language.ts';
import type { PreparedEntry, PreparedTicket } from '../../prepare/prepared-ticket.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { termsOf } from '../../text/terms.ts';
import { courtesyCue } from './cues/courtesy.ts';
import { hasCue } from './cues/cue.ts';
import { questionCue } from './cues/question.ts';
import { ownWords } from './own-words.ts';

/** A sentence of an entry, and what can be told of it at first sight. */
export interface Sentence {
  readonly entry: PreparedEntry;
  /** Place of the entry in the ticket, and of the sentence in the entry. */
  readonly entryIndex: number;
  readonly index: number;
  readonly text: string;
  readonly language: string | null;
  readonly terms: readonly string[];
  readonly isQuestion: boolean;
  /** A greeting, thanks, a name at the end: nothing of the case. */
  readonly isCourtesy: boolean;
}

const attachments = /^\[attachments: .*\]$/;
/** A line without a stop at the end of a message, of so few words: a name, a company. */
const signatureTerms = 4;

/** All sentences of a ticket, in its order. */
export function readSentences({ entries, language: ticketLanguage }: PreparedTicket): Sentence[] {
  return entries.flatMap((entry, entryIndex) => {
    const language = detectLanguage(entry.text)?.language ?? ticketLanguage?.slice(0, 2) ?? null;
    const texts = sentencesOf(entry.text)
      .filter((text) => !attachments.test(text) && text !== '[…]')
      .map(ownWords);
    const lastStop = texts.findLastIndex((text) => /[.!?؟…。！？:：]["'”’»)\]」』）]*$/u.test(text));
    return texts.map((text, index) => {
      const terms = termsOf(text);
      const isQuestion = isQuestionIn(text, language);
      const isSignature = index > lastStop && lastStop >= 0 && terms.length <= signatureTerms;
      const isGreeting = hasCue(courtesyCue, text, language) && isLittleElse(text, terms, isQuestion);
      return { entry, entryIndex, index, text, language, terms, isQuestion, isCourtesy: isSignature || isGreeting };
    });
  });
}

function isQuestionIn(text: string, language: string | null): boolean {
  if (/[?？؟]["'”’»)\]」』）]*$/u.test(text)) return true;
  return text.length < 200 && language !== null && hasCue(questionCue, text, language);
}

/** A greeting in front of a long sentence is still a sentence about something. */
function isLittleElse(text: string, terms: readonly string[], isQuestion: boolean): boolean {
  if (isQuestion) return false;
  return terms.length <= (/[\p{sc=Han}\p{sc=Hiragana}]/u.test(text) ? 8 : 5);
}
