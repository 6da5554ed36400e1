import type { Environment } from './environment.ts';
import type { CaretMemory } from './host/caret-memory.ts';
import type { MountFacts } from './host/read-mount.ts';
import type { PanelMemory } from './panel-memory.ts';
import type { Actions } from './panels/panel.ts';
import type { Shown } from './shown.ts';
import type { Translate } from './translate.ts';

/** What the first script hands to the second: panels that are drawn, and what they were drawn from. */
export interface FirstPaint {
  mount: HTMLElement;
  root: ShadowRoot;
  facts: MountFacts;
  shown: Shown;
  memory: PanelMemory;
  t: Translate;
  /** Where the person was writing, from the moment of the first paint. */
  caret: CaretMemory;
  environment: Environment;
  /** When the panels were drawn, in milliseconds since 1970. */
  drawnAt: number;
  /** Aborted when the mount leaves; aborting it takes the panels away. */
  end: AbortController;
}

/** What the second script does for the first. */
export interface Live {
  /** For what was clicked before it was there. */
  actions: Actions;
  /** The person comes back to the page, as this event tells; none for PJAX's back and forward. */
  comeBack: (event?: Event) => void;
}
