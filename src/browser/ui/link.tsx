import type { ComponentChildren } from 'preact';
import { safeLink } from './safe-link.ts';

interface LinkProps {
  /** The destination as it was written. */
  to: string;
  /** The text of `children`, to see whether it already says where the link goes. */
  label: string;
  children: ComponentChildren;
  /** What to show when the destination is refused. */
  otherwise: ComponentChildren;
}

/** A link out of the helpdesk that shows where it goes, or `otherwise` when its destination is refused. */
export function Link({ to, label, children, otherwise }: LinkProps) {
  const link = safeLink(to, location.hostname);
  if (!link) return <>{otherwise}</>;
  const { href, goesTo } = link;
  const saysWhere = label === goesTo || label === href || `${label}/` === href;
  return (
    <>
      <a href={href} target="_blank" rel="noopener noreferrer nofollow">
        {children}
      </a>
      {!saysWhere && <bdi class="goes-to"> ({goesTo})</bdi>}
    </>
  );
}
