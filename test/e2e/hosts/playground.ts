import { inject } from 'vitest';
import type { StandIn } from '../../../src/demo/stand-in.ts';

/** Starts a stand-in with everything the demo has; whoever starts it closes it. */
export async function startPlayground(): Promise<StandIn> {
  // Loaded here, so that a stand-in that cannot even be loaded fails its own tests and not those of the other hosts.
  const { startStandIn } = await import('../../../src/demo/server.ts');
  return startStandIn({ port: 0, pluginFolder: inject('pluginFolder') });
}
