import { Collapsible } from '../ui/collapsible.tsx';
import type { Panel, PanelProps } from './panel.ts';

/** Draws the given panels one under the other, and below them how it stands with a newer analysis. */
export function AllPanels({ panels, ...props }: PanelProps & { panels: readonly Panel[] }) {
  const { shown, store, t } = props;
  const { pending } = shown.data;
  return (
    <>
      {panels.map(({ name, facts, lead, content }) => (
        <section key={name} data-panel={name} aria-labelledby={name}>
          <Collapsible
            id={name}
            heading="h3"
            title={t(name)}
            open={shown.open[name]}
            onToggle={() => store.togglePanel(name)}
            facts={facts(props)}
            lead={lead(props)}
            content={() => content(props)}
          />
        </section>
      ))}
      {pending && <p class="small">{t(pending.state)}</p>}
    </>
  );
}
