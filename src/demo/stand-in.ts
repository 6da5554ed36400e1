import type { JWK } from 'jose';
import type { LaterKindName } from '../contract/kinds/later-kinds.ts';
import type { PageData } from '../contract/page-data.ts';
import type { FurtherPart } from '../contract/write-back.ts';
import type { ChangeListener } from './store/helpdesk.ts';

/** How a stand-in helpdesk is started. */
export interface StandInOptions {
  /** TCP port on localhost; 0 takes a free one. Default 0. */
  port?: number;
  /** False leaves every ticket without insights, for callers that write their own. Default true. */
  seed?: boolean;
  /** Folder with `assets.json` and the built bundle. Default `dist/plugin/fai`. */
  pluginFolder?: string;
  /**
   * Who answers when staff ask for an analysis. `script`, the default, dates the text that is there as new after some
   * seconds; `worker` leaves the ticket waiting for a write-back.
   */
  analyst?: 'script' | 'worker';
  /** The clock behind new entries, tokens and the dates of the seeded tickets. Default the machine's own. */
  now?: () => Date;
}

/** What the machine API expects in a token, and the key that signs one. */
export interface MachineIdentity {
  issuer: string;
  organizationId: string;
  instanceId: string;
  keyId: string;
  /** RSA private key made when the process starts; it opens nothing else. */
  privateJwk: JWK;
}

/** The administrator's settings that the page depends on. */
export interface StandInSettings {
  showSummary: boolean;
  showRecommendations: boolean;
  /** Further kinds of insight that are switched on. */
  kinds: readonly (FurtherPart | LaterKindName)[];
  initialState: PageData['settings']['initialState'];
  allowInsert: boolean;
  allowRating: boolean;
  allowRefresh: boolean;
  /** Seconds after which a new analysis of the same ticket may be asked for again. */
  refreshSeconds: number;
  /** How many questions one person may ask within an hour, of all tickets together. */
  questionsPerHour: number;
}

/** The tickets every stand-in starts with, by what they show. */
export const ticketIds = {
  rich: 1,
  summaryOnly: 2,
  nothing: 3,
  long: 4,
  rightToLeft: 5,
  recommendationsOnly: 6,
  markdown: 7,
  hostile: 8,
  /** Exists, but the staff member of the stand-in may not see it. */
  forbidden: 9,
  german: 10,
  japanese: 11,
} as const;

/** A running stand-in helpdesk. */
export interface StandIn {
  /** Scheme, host and port, without a trailing slash. */
  origin: string;
  rootPath: '/';
  machine: MachineIdentity;
  ticketIds: typeof ticketIds;
  /** Every state the picker offers, with its address. The tickets behind them are there when the stand-in was seeded. */
  playgroundStates: { name: string; title: string; url: string }[];
  /** The id of the newest visible entry of a ticket. */
  newestEntryId(ticketId: number): number;
  /** Appends a message of the customer and returns its entry id. */
  addCustomerMessage(ticketId: number, text: string): number;
  /** Appends a response of staff and returns its entry id. */
  addStaffResponse(ticketId: number, text: string): number;
  /** Changes these settings and leaves the others. */
  setSettings(settings: Partial<StandInSettings>): void;
  /** Calls `listener` after each change of a ticket's thread and each analysis asked for, until the stand-in starts over. */
  onChange(listener: ChangeListener): void;
  /** A token of one hour for the machine API. Default scope: insights:read insights:write. */
  issueToken(scope?: string): Promise<string>;
  close(): Promise<void>;
}
