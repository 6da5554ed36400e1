import { workerKinds } from '../kinds/kinds.ts';
import type { Scrubber } from '../scrub/scrubber.ts';
import type { ModelAnswerShape } from './model-answer.ts';
import { tidyBody, tidyLine } from './tidy-text.ts';

/**
 * An answer with the ticket's own data in place of placeholders. What came back is scrubbed once more first, so that data a
 * model took from elsewhere is counted; placeholders that were never given out stay text. @throws ScrubError
 */
export function restoreAnswer(answer: ModelAnswerShape, scrubber: Scrubber): ModelAnswerShape {
  const restored = (text: string) => scrubber.restore(scrubber.scrubAnswer(text)).text;
  const line = (text: string) => restored(tidyLine(text));
  const statement = <T extends { text: string }>(one: T): T => ({ ...one, text: line(one.text) });
  const recommendation = <T extends { title: string; body: string; rationale: string }>(one: T): T => ({
    ...one,
    title: line(one.title),
    body: restored(tidyBody(one.body)),
    rationale: line(one.rationale),
  });
  return {
    gist: line(answer.gist),
    request: answer.request.map(statement),
    state: answer.state.map(statement),
    done: answer.done.map(statement),
    openQuestions: answer.openQuestions.map(statement),
    dates: answer.dates.map(statement),
    promises: answer.promises.map(statement),
    nextStep: answer.nextStep === null ? null : statement(answer.nextStep),
    replies: answer.replies.map(recommendation),
    actions: answer.actions.map(recommendation),
    ...Object.fromEntries(workerKinds.map((kind) => [kind.name, kind.restore(answer[kind.name], line)])),
  };
}
