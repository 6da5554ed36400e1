import { effect } from '@preact/signals';
import { hydrate, render } from 'preact';
import { stopListening } from '../first-paint/draw.ts';
import type { FirstPaint, Live } from '../handover.ts';
import { allPanels } from '../panels/all-panels.tsx';
import type { LiveParts } from '../panels/panel.ts';
import { createStyles } from '../ui/create-styles.ts';
import { assessmentOrigin } from './assessment-origin.tsx';
import { below } from './below.tsx';
import { createDesk } from './desk.ts';
import { keepFocus } from './keep-focus.ts';
import { later } from './later.tsx';
import css from './live.css?inline';
import { notice } from './notice.tsx';
import { onceEach } from './once-each.ts';

const styles = createStyles(css);

/**
 * Takes over what the first script drew: the same elements, now with what a person can do. A bug takes the panels away and
 * leaves the ticket page as it is.
 */
export function goLive(firstPaint: FirstPaint): Live {
  try {
    return takePanelsOver(firstPaint);
  } catch (bug) {
    firstPaint.end.abort();
    throw bug;
  }
}

function takePanelsOver(firstPaint: FirstPaint): Live {
  const { mount, root, facts, environment, end, t } = firstPaint;
  const desk = createDesk(firstPaint);
  const { state, actions, comeBack, begin } = desk;
  const parts: LiveParts = {
    below: (props, target) => below(props, state, actions, target),
    later: (props, name) => (name === 'assessment' ? assessmentOrigin(props) : later(props, firstPaint, desk, name)),
    notice: (props) => notice(props, state),
  };
  /** Draws anew whenever a signal changes that it has read. */
  function Panels({ live }: { live: LiveParts | null }) {
    try {
      const panels = allPanels({ shown: state.shown.value, actions, live, t, language: facts.language });
      mount.hidden = panels === null;
      return panels;
    } catch {
      end.abort();
      return null;
    }
  }
  root.adoptedStyleSheets.push(styles());
  stopListening(root);
  // That it was waited for, or missing once.
  root.querySelector('.said')?.remove();
  // First exactly what is there, then what only the second script has.
  hydrate(<Panels live={null} />, root);
  render(<Panels live={parts} />, root);
  const afterDrawing = keepFocus(root, end.signal);
  const stop = effect(() => {
    // All that is drawn from. Preact draws in a microtask.
    void [state.shown.value, state.talks.value, state.news.value, state.isUnsent.value, state.contents.value];
    environment.after(0, afterDrawing, end.signal);
  });
  const leave = () => {
    mount.hidden = true;
    stop();
    render(null, root);
  };
  end.signal.addEventListener('abort', leave);
  // The mount may have ended while it was drawn.
  if (end.signal.aborted) leave();
  else begin();
  return { comeBack, actions: onceEach(actions, environment, end.signal) };
}
