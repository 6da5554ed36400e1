import type { ComponentChildren } from 'preact';
import type { PanelProps } from './panel.ts';

/**
 * A link to an entry of the thread below; says so in words when the entry is not on this page. `name` is the link's name
 * where its text is too short to be one.
 */
export function entryLink(
  { shown, actions, t }: PanelProps,
  entryId: number,
  text: ComponentChildren,
  name?: string,
): ComponentChildren {
  const follow = (event: MouseEvent) => {
    // With a key held down the browser opens the entry in its own way, in another tab for instance.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    // Following the fragment would write to the history that jquery-pjax keeps its own notes in.
    event.preventDefault();
    actions.showEntry(entryId);
  };
  return (
    <>
      <a class={name && 'chip'} href={`#thread-entry-${entryId}`} aria-label={name} title={name} onClick={follow}>
        {text}
      </a>
      {/* An alert is read out when it comes, with no empty place kept for it beside each of many links. */}
      {shown.entries.get(entryId) === false && (
        <span class="small" role="alert">
          {` ${t('not_here')}`}
        </span>
      )}
    </>
  );
}
