import type { TokenPolicy } from './machine/verify-token.ts';
import type { StandInSettings } from './stand-in.ts';
import type { Helpdesk } from './store/helpdesk.ts';
import type { InsightStore } from './store/insight-store.ts';
import type { PluginFolder } from './store/plugin-folder.ts';

/** Everything the routes of one stand-in share. */
export interface World {
  helpdesk: Helpdesk;
  insights: InsightStore;
  pluginFolder: PluginFolder;
  tokenPolicy: TokenPolicy;
  settings: StandInSettings;
  /** Proves that a posted form came from a page of ours. */
  formToken: string;
  now: () => Date;
}

/** The staff member who is logged in, as the mount and the revision name them: a key that gives nothing away. */
export const personKey = 'b3f1a9c07d52';
