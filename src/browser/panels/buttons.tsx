import type { StringKey } from '../../contract/strings.ts';
import type { PanelProps } from './panel.ts';

/** What a row of buttons offers: a word, what a click does, and for a switch whether it is on. */
export type Button = false | [label: StringKey, onClick: () => void, pressed?: boolean];

/** A row of buttons for the summary (`summary`) or a recommendation (its id), and under it what their clicks opened. What has no rating, not even null, is not there to be rated. */
export function buttons(props: PanelProps, target: string, rating: 'up' | 'down' | null | undefined, list: Button[]) {
  const { shown, actions, live, t } = props;
  const rate = (label: StringKey, value: 'up' | 'down'): Button =>
    shown.data.can.rate &&
    rating !== undefined && [label, () => actions.rate(target, rating === value ? null : value), rating === value];
  return (
    <>
      <div class="actions">
        {[...list, rate('Helpful', 'up'), rate('Not_helpful', 'down')].map(
          (one) =>
            one && (
              <button key={one[0]} type="button" aria-pressed={one[2]} onClick={one[1]}>
                {t(one[0])}
              </button>
            ),
        )}
      </div>
      {live?.below(props, target)}
    </>
  );
}
