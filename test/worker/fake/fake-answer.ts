import type { ModelAnswerShape } from '../../../src/worker/insights/model-answer.ts';

/** An answer of the right shape, with what `changes` says otherwise. */
export function answerOf(changes: Partial<ModelAnswerShape> = {}): ModelAnswerShape {
  return {
    gist: 'The printer does not print.',
    request: [{ text: 'The printer does not print since Monday.', entryIds: [1] }],
    state: [],
    done: [],
    openQuestions: [],
    dates: [],
    promises: [],
    nextStep: null,
    replies: [],
    actions: [],
    ...changes,
  };
}

/** A recommendation of the right shape. */
export function replyOf(body: string, changes: Partial<ModelAnswerShape['replies'][number]> = {}) {
  return { title: 'Reply', body, rationale: '', entryIds: [1], references: [], ...changes };
}
