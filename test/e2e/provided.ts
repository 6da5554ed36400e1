import type { HostDescription } from './hosts/host.ts';

/** What the setup hands to the spec files with `provide`. */
declare module 'vitest' {
  export interface ProvidedContext {
    hosts: HostDescription[];
    /** The plugin as built for this run. */
    pluginFolder: string;
    /** Where turns with a helpdesk are given out, see hosts/turns.ts. */
    turns: string;
  }
}
