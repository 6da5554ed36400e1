import type { ComponentChildren } from 'preact';

interface CollapsibleProps {
  /** Unique in the shadow root; heading and content are named after it. */
  id: string;
  heading: 'h3' | 'h4';
  title: string;
  open: boolean;
  onToggle: () => void;
  onKeyDown?: (event: KeyboardEvent) => void;
  /** Short facts at the end of the heading's line. */
  facts?: ComponentChildren;
  /** What can be read while collapsed, under the heading. */
  lead?: ComponentChildren;
  content: () => ComponentChildren;
}

/**
 * A heading that is a button, and the content it shows and hides (the "disclosure" pattern of the ARIA practices).
 * The button covers its line, so that the mouse finds it anywhere; the lead below stays selectable text.
 */
export function Collapsible({
  id,
  heading: Heading,
  title,
  open,
  onToggle,
  onKeyDown,
  facts,
  lead,
  content,
}: CollapsibleProps) {
  const contentId = `${id}-content`;
  return (
    <>
      <div class="line">
        <Heading id={id}>
          <button type="button" aria-expanded={open} aria-controls={contentId} onClick={onToggle} onKeyDown={onKeyDown}>
            <span dir="auto">{title}</span>
          </button>
        </Heading>
        {facts}
      </div>
      {lead}
      <div id={contentId} class="content" hidden={!open}>
        {open && content()}
      </div>
    </>
  );
}
