import type { TokenPolicy } from './machine/verify-token.ts';
import type { EventQueue } from './machine-queue/event-queue.ts';
import type { StandInSettings } from './stand-in.ts';
import type { Analyses } from './store/analyses.ts';
import type { ChangeListener, Helpdesk } from './store/helpdesk.ts';
import type { InsightStore } from './store/insight-store.ts';
import type { PluginFolder } from './store/plugin-folder.ts';
import type { QuestionStore } from './store/question-store.ts';
import type { StaffMarks } from './store/staff-marks.ts';

/** What is kept in memory, and made anew when the demo starts over. */
export interface Stores {
  helpdesk: Helpdesk;
  insights: InsightStore;
  marks: StaffMarks;
  analyses: Analyses;
  queue: EventQueue;
  questions: QuestionStore;
}

/** Everything the routes of one stand-in share. */
export interface World extends Stores {
  pluginFolder: PluginFolder;
  tokenPolicy: TokenPolicy;
  settings: StandInSettings;
  /** Proves that a posted form, or a request of ours that changes something, came from a page of ours. */
  formToken: string;
  now: () => Date;
  lastWriteBackAt: Date | null;
  /** Tells those who listen that something happened to a ticket. */
  changed: ChangeListener;
  /** Makes the stores anew, as they were at the start. */
  startOver(): void;
}
