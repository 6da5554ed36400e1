import type { PageQuestions } from '../../../contract/kinds/questions.ts';
import { limits } from '../../../contract/limits.ts';
import type { PanelProps } from '../../panels/panel.ts';
import type { QuestionDesk } from './question-desk.ts';

/** The box for a question. Enter asks; with Shift it begins a line. What was typed stays until the helpdesk has it. */
export function questionBox({ t }: PanelProps, desk: QuestionDesk, { left, waitSeconds }: PageQuestions) {
  const text = desk.draft.value;
  const asking = desk.asking.value;
  // In code points, as the helpdesk counts; the browser's own limit counts otherwise and cuts what is pasted.
  const tooMany = [...text].length - limits.questionChars;
  const isSending = asking?.is === 'sending';
  const ask = () => {
    if (tooMany <= 0) void desk.ask();
  };
  const seconds = asking?.is === 'too_soon' ? asking.seconds : left > 0 ? 0 : waitSeconds;
  const words = [
    tooMany > 0 && t('question_long', { count: tooMany }),
    asking?.is === 'not_sent' && t('question_not_sent'),
    asking?.is === 'refused' && t('question_refused'),
    seconds > 0 ? t('questions_wait', { count: Math.ceil(seconds / 60) }) : t('questions_left', { count: left }),
  ];
  return (
    <div class="ask">
      <label for="question">{t('Your_question')}</label>
      <textarea
        id="question"
        dir="auto"
        rows={2}
        value={text}
        aria-invalid={tooMany > 0}
        aria-describedby="about-asking"
        onInput={(event) => desk.type(event.currentTarget.value)}
        onKeyDown={(event) => {
          // The Enter that ends a composition (Japanese, Chinese) is a part of typing; Safari tells of it by 229 alone.
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
          event.preventDefault();
          ask();
        }}
      />
      <div class="actions">
        <button type="button" aria-disabled={isSending || tooMany > 0 || text.trim() === ''} onClick={ask}>
          {t('Ask')}
        </button>
        <span id="about-asking" class="small" role="status">
          {words.filter(Boolean).join(' ')}
        </span>
      </div>
      <p class="small">{t('questions_private')}</p>
    </div>
  );
}
