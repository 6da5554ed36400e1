import { isQuestions } from 'virtual:check-questions';
import type { PageQuestions } from '../../../contract/kinds/questions.ts';
import { laterKind } from './later-kind.ts';
import { questionBox } from './question-box.tsx';
import { questionDesk } from './question-desk.ts';
import { questionItem } from './question-item.tsx';

/** Where a person asks about the ticket, and what they asked before. */
export const questionsKind = laterKind<PageQuestions>('questions', isQuestions, (content, props, tools) => {
  const desk = questionDesk(tools);
  desk.show(content);
  return (
    <>
      {questionBox(props, desk, content)}
      {/* What is added to it is read out: an answer comes while the person does something else. */}
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari takes a list without bullets for none */}
      <ol class="asked" role="list" aria-live="polite" aria-relevant="additions">
        {content.questions.map((one) => questionItem(props, tools, one))}
      </ol>
    </>
  );
});
