import type { ComponentChildren } from 'preact';
import type { PanelProps } from './panel.ts';

interface EntryLinkProps extends PanelProps {
  entryId: number;
  /** The link's name where its text is too short to be one. */
  name?: string;
  class?: string;
  children: ComponentChildren;
}

/** A link to an entry of the thread below; says so in words when the entry is not on this page. */
export function EntryLink({ entryId, shown, store, t, name, class: className, children }: EntryLinkProps) {
  const follow = (event: MouseEvent) => {
    // With a key held down the browser opens the entry in its own way, in another tab for instance.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    // Following the fragment would write to the history that jquery-pjax keeps its own notes in.
    event.preventDefault();
    store.showEntry(entryId);
  };
  return (
    <>
      <a class={className} href={`#thread-entry-${entryId}`} aria-label={name} title={name} onClick={follow}>
        {children}
      </a>
      <span class="small" role="status">
        {shown.entries.get(entryId) === false && ` ${t('notHere')}`}
      </span>
    </>
  );
}
