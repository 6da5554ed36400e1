import type { ComponentChildren } from 'preact';
import { safeLink } from './safe-link.ts';

/**
 * A link out of the helpdesk that shows where it goes, or `otherwise` when its destination `to` is refused. `label` is
 * the text of `children`, to see whether it already says where the link goes.
 */
export function link(to: string, label: string, children: ComponentChildren, otherwise: ComponentChildren) {
  const safe = safeLink(to, location.hostname);
  if (!safe) return otherwise;
  const { href, goesTo } = safe;
  const saysWhere = [goesTo, href, href.replace(/\/$/, '')].includes(label);
  return (
    <>
      <a href={href} target="_blank" rel="noopener noreferrer nofollow">
        {children}
      </a>
      {!saysWhere && [' ', <bdi class="goes-to">({goesTo})</bdi>]}
    </>
  );
}
