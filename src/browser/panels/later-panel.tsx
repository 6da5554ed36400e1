import type { LaterPanel } from '../../contract/page-data.ts';
import type { StringKey } from '../../contract/strings.ts';
import type { Panel } from './panel.ts';

/** A heading; what stands below it is the second script's (`live/kinds/`), since a click opens it. */
export function laterPanel({ name, count }: { name: string; count?: LaterPanel['count'] }): Panel {
  return {
    name,
    title: name as StringKey,
    facts: () => !!count && <span class="chip">{count}</span>,
    lead: () => null,
    content: (props) => props.live?.later(props, name),
  };
}
