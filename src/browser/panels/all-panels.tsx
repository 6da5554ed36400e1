import { Collapsible } from '../ui/collapsible.tsx';
import type { PanelProps } from './panel.ts';
import { visiblePanels } from './panel-list.ts';

/**
 * Draws the panels that have something to show one under the other, and below them how it stands with a newer analysis;
 * null when there is nothing to say at all.
 */
export function allPanels(props: PanelProps) {
  const { shown, actions, live, t } = props;
  const { hidden, data } = shown;
  const panels = visiblePanels(data);
  const notice = live?.notice(props);
  if (panels.length === 0 && !data.pending && !notice) return null;
  const hide = (
    <button type="button" class="hide" onClick={actions.toggleAll}>
      {t(hidden ? 'Show_panels' : 'Hide_panels')}
    </button>
  );
  if (hidden) return hide;
  return (
    <>
      {panels.map(({ name, title, facts, lead, content }) => (
        <section key={name} data-panel={name} aria-labelledby={name}>
          <Collapsible
            id={name}
            heading="h3"
            title={t(title)}
            open={shown.open[name]}
            onToggle={() => actions.togglePanel(name)}
            facts={
              <>
                {shown.unread[name] && <span class="chip unread">{t('unread')}</span>}
                {facts(props)}
              </>
            }
            lead={lead(props)}
            content={() => content(props)}
          />
        </section>
      ))}
      <div class="line small">
        <div role="status">
          {data.pending && t(data.pending.state)} {notice}
        </div>
        {panels.length > 0 && hide}
      </div>
    </>
  );
}
