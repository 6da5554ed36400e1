import { Collapsible } from '../ui/collapsible.tsx';
import type { Panel, PanelProps } from './panel.ts';

/** Draws the given panels one under the other, and below them how it stands with a newer analysis. */
export function allPanels(panels: readonly Panel[], props: PanelProps) {
  const { shown, store, t } = props;
  const { pending } = shown.data;
  return (
    <>
      {panels.map(({ name, title, facts, lead, content }) => (
        <section key={name} data-panel={name} aria-labelledby={name}>
          <Collapsible
            id={name}
            heading="h3"
            title={t(title)}
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
