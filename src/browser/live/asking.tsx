import type { Translate } from '../translate.ts';
import { focus } from './focus.ts';
import type { Talk } from './talk.ts';

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
