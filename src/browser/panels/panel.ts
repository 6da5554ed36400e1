import type { ComponentChildren } from 'preact';
import type { PageData } from '../../contract/page-data.ts';
import type { StringKey } from '../../contract/strings.ts';
import type { PanelName, Shown, Store } from '../store.ts';
import type { Translate } from '../translate.ts';

/** What a panel is drawn from. */
export interface PanelProps {
  shown: Shown;
  store: Store;
  t: Translate;
  /** Language of the panels' own words. */
  language: string;
}

/** One collapsible section of ours. A new one is a file beside this and a line in `panel-list.ts`. */
export interface Panel {
  name: PanelName;
  title: StringKey;
  /** A panel without content has no section. */
  hasContent: (data: PageData) => boolean;
  /** What can be read in the heading, beside the title. */
  facts: (props: PanelProps) => ComponentChildren;
  /** What can be read while collapsed, under the heading. */
  lead: (props: PanelProps) => ComponentChildren;
  /** What is read when open; called only then. */
  content: (props: PanelProps) => ComponentChildren;
}
