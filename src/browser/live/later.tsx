import type { FirstPaint } from '../handover.ts';
import type { PanelProps } from '../panels/panel.ts';
import type { PanelName } from '../shown.ts';
import type { Desk } from './desk.ts';

/** Content of a panel that loads when it is opened; how it stands with that until it is there. */
export function later(props: PanelProps, firstPaint: FirstPaint, desk: Desk, name: PanelName) {
  const { t } = props;
  const { state, actions, laterContents } = desk;
  const { revalidate } = laterContents;
  const content = state.contents.value.get(name);
  const reload = () => laterContents.reload(name);
  const look = () => laterContents.look(name);
  const take = (taken: unknown) => laterContents.take(name, taken);
  return (
    <>
      {content?.draw?.(props, { firstPaint, state, actions, take, look, revalidate, reload })}
      {content?.is === 'loading' && !content.draw && <p role="status">{t('loading_content')}</p>}
      {content?.is === 'failed' && (
        <p class="notice" role="status">
          {t('content_not_loaded')}{' '}
          <button type="button" onClick={reload}>
            {t('try_again')}
          </button>
        </p>
      )}
    </>
  );
}
