import { limits } from '../../../contract/limits.ts';
import { cutAtWord } from '../../text/cut.ts';
import { fill } from '../../words/fill.ts';
import type { Words } from '../../words/words.ts';
import type { Conversation } from './conversation.ts';
import type { Sentence } from './read-sentences.ts';

const quoteChars = 240;

/** What staff would do next; null where nothing is to be done. */
export function nextStepOf(conversation: Conversation, request: readonly Sentence[], words: Words) {
  const { standing, openToStaff, openToCustomer, promises } = conversation;
  switch (standing) {
    case 'customer_waits':
      return step('reply', words.answerQuestion, words.answerCustomer, openToStaff.at(-1) ?? request.at(-1));
    case 'staff_wait':
      return step(
        'wait_for_customer',
        words.waitForAnswer,
        words.waitForCustomer,
        openToCustomer.findLast(({ isQuestion }) => isQuestion) ?? openToCustomer.at(-1),
      );
    case 'promised':
      return step('internal_action', words.keepPromise, words.answerCustomer, promises.at(-1));
    case 'solved':
      return { kind: 'close' as const, text: words.closeTicket };
    default:
      return null;
  }
}

function step(
  kind: 'reply' | 'wait_for_customer' | 'internal_action',
  withQuote: string,
  plain: string,
  sentence: Sentence | undefined,
) {
  if (sentence === undefined) return { kind, text: plain };
  const quote = cutAtWord(sentence.text, quoteChars);
  return { kind, text: cutAtWord(fill(withQuote, { quote }), limits.nextStepChars) };
}
