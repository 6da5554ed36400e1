import { Collapsible } from '../ui/collapsible.tsx';
import type { PanelProps } from './panel.ts';
import { visiblePanels } from './panel-list.tsx';
import { unreadMark } from './unread-mark.tsx';

/**
 * Draws how it stands with a newer analysis, and the panels that have something to show one under the other; null when there
 * is nothing to say at all.
 */
export function allPanels(props: PanelProps) {
  const { shown, actions, live, t } = props;
  const { hidden, data } = shown;
  const panels = visiblePanels(data);
  const notice = live?.notice(props);
  if (panels.length === 0 && !data.pending && !notice) return null;
  const hide = (
    <button type="button" class="hide small" onClick={actions.toggleAll}>
      {t(hidden ? 'Show_panels' : 'Hide_panels')}
    </button>
  );
  if (hidden) return hide;
  return (
    <>
      <p class="small" role="status">
        {data.pending && t(data.pending.state)} {notice}
      </p>
      {panels.map(({ name, title, facts, lead, content }) => (
        <section key={name} data-panel={name} aria-labelledby={name}>
          <Collapsible
            id={name}
            heading="h3"
            title={t(title)}
            open={!!shown.open[name]}
            onToggle={() => actions.togglePanel(name)}
            facts={
              <>
                {unreadMark(t, shown.unread[name])}
                {facts(props)}
              </>
            }
            lead={lead(props)}
            content={() => content(props)}
          />
        </section>
      ))}
      {panels.length > 0 && hide}
    </>
  );
}
