import { coverageChip } from './coverage.tsx';
import { laterPanel } from './later-panel.tsx';
import type { Panel } from './panel.ts';

/** How things stand with the ticket: a strip of facts that is always read; where they come from is the second script's. */
export const assessmentPanel: Panel = {
  ...laterPanel({ name: 'assessment' }),
  facts: (props) => coverageChip(props, props.shown.data.assessment),
  lead: ({ shown, actions, t }) => (
    <dl class="lead actions">
      {shown.data.assessment?.items.map(({ name, level, text, note, field }) => (
        <div>
          <dt class="small">{t(name as never)}</dt>
          <dd>
            {level && <b class={level}>{t(level as never)}</b>} <bdi>{text}</bdi> <bdi class="small">{note}</bdi>{' '}
            {field && shown.mayEdit && (
              <button type="button" title={t(name as never)} onClick={() => actions.fillIn(field, text)}>
                {t('Apply')}
              </button>
            )}
          </dd>
        </div>
      ))}
    </dl>
  ),
};
