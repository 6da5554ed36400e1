import type { Translate } from '../translate.ts';
import type { Talk } from './talk.ts';

/** Moves the keyboard's focus to an element when it appears, so that the question is heard and answered where one is. */
function focus(element: HTMLElement | null): void {
  element?.focus();
}

/** The second step before something outdated, or something from internal sources, is used. */
export function asking(t: Translate, { use, because }: Talk & { is: 'asking' }, goOn: () => void, cancel: () => void) {
  return (
    <fieldset class="notice" aria-label={t(`ask_${use}`)}>
      {because.map((reason) => (
        <p>{t(`ask_${reason}`)}</p>
      ))}
      <div class="actions">
        <button type="button" onClick={goOn}>
          {t(`ask_${use}`)}
        </button>
        <button type="button" ref={focus} onClick={cancel}>
          {t('Cancel')}
        </button>
      </div>
    </fieldset>
  );
}
