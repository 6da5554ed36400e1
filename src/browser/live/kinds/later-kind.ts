import type { ComponentChildren } from 'preact';
import type { FirstPaint } from '../../handover.ts';
import type { PanelProps } from '../../panels/panel.ts';
import type { PanelName } from '../../shown.ts';
import type { LiveActions } from '../live-actions.ts';
import type { State } from '../state.ts';

/** What the content of a panel may use beside what it is drawn from. */
export interface KindTools {
  firstPaint: FirstPaint;
  state: State;
  actions: LiveActions;
  /** Takes an answer of the panel's own routes as its content; what has another shape changes nothing. */
  take: (content: unknown) => void;
  /** Asks the panel's route whether there is something newer, without a word of it. */
  look: () => Promise<void>;
  /** Asks for the page data anew, and with it for the panel's heading. */
  revalidate: () => Promise<void>;
  /** Asks the panel's route again. */
  reload: () => void;
}

/** Draws a content that was found to have its shape. */
export type DrawContent = (props: PanelProps, tools: KindTools) => ComponentChildren;

/** A kind of insight whose panel is closed at first, and asks the staff route `tickets/{id}/NAME` when it is opened. */
export interface LaterKind {
  name: PanelName;
  /** Null for what does not have the shape of the route's answer. */
  read: (content: unknown) => DrawContent | null;
}

/** A kind from the check of its shape and the way it is drawn. */
export function laterKind<Content>(
  name: PanelName,
  hasShape: (content: unknown) => content is Content,
  draw: (content: Content, props: PanelProps, tools: KindTools) => ComponentChildren,
): LaterKind {
  return {
    name,
    read: (content) => (hasShape(content) ? (props, tools) => draw(content, props, tools) : null),
  };
}
