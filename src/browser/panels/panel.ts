import type { ComponentChildren } from 'preact';
import type { PageData, PageRecommendation } from '../../contract/page-data.ts';
import type { Outcome } from '../../contract/staff-actions.ts';
import type { StringKey } from '../../contract/strings.ts';
import type { PanelName, Shown } from '../shown.ts';
import type { Translate } from '../translate.ts';

/** What a click on a panel can ask for. */
export interface Actions {
  togglePanel: (panel: PanelName) => void;
  /** `startsOpen`: how it stood before it was first touched. */
  toggleRecommendation: (id: string, startsOpen: boolean) => void;
  /** Hides all panels, or brings them back. */
  toggleAll: () => void;
  /** Brings a cited entry into view, or notes that it is not on this page. */
  showEntry: (entryId: number) => void;
  /** Asks for a new analysis. */
  refresh: () => void;
  /** Does something with a recommendation. */
  use: (outcome: Outcome, recommendation: PageRecommendation) => void;
  /** Rates the summary (`summary`) or a recommendation (its id); null takes it back. */
  rate: (target: string, rating: 'up' | 'down' | null) => void;
  /** Opens osTicket's own dialog for a field, as its inline edit names it, with `text` filled in. */
  fillIn: (field: string, text: string) => void;
}

/** What the second script adds at places of the panels. */
export interface LiveParts {
  /** What clicks opened below the buttons of the summary (`summary`), a recommendation (its id) or all of them (`all`). */
  below: (props: PanelProps, target: string) => ComponentChildren;
  /** Content of the panel of that name, which is not part of the page data. */
  later: (props: PanelProps, name: PanelName) => ComponentChildren;
  /** What concerns the ticket as a whole, under all panels. */
  notice: (props: PanelProps) => ComponentChildren;
}

/** What a panel is drawn from. */
export interface PanelProps {
  shown: Shown;
  actions: Actions;
  /** Null at the first paint. */
  live: LiveParts | null;
  t: Translate;
  /** Language of the panels' own words. */
  language: string;
}

/**
 * One collapsible section of ours. One whose content is read at once is a file beside this and a line in `panel-list.tsx`; one
 * that is opened first is a file in `live/kinds/`. Panels are drawn twice
 * from the same source, by `first-paint/draw.ts` and then by Preact: they are functions of their props, without hooks.
 */
export interface Panel {
  name: PanelName;
  title: StringKey;
  /** A panel without content has no section. Not asked of those that the page data names only where they have some. */
  hasContent?: (data: PageData) => boolean;
  /** What can be read in the heading, beside the title. */
  facts: (props: PanelProps) => ComponentChildren;
  /** What can be read while collapsed, under the heading. */
  lead: (props: PanelProps) => ComponentChildren;
  /** What is read when open; called only then. */
  content: (props: PanelProps) => ComponentChildren;
}
