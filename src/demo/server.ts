import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { listen } from './http/listen.ts';
import { createIdentity } from './machine/identity.ts';
import { machineQueueRoute } from './machine-queue/machine-queue-route.ts';
import { addressOfState, playgroundStates } from './playground/all-states.ts';
import { assetsRoute } from './routes/assets.ts';
import { faultyHostRoute } from './routes/faulty-host.ts';
import { fieldEditRoute } from './routes/field-edit.ts';
import { formsRoute } from './routes/forms.ts';
import { machineInsightsRoute } from './routes/machine-insights.ts';
import { machineQuestionsRoute } from './routes/machine-questions.ts';
import { methodOverrideRoute } from './routes/method-override.ts';
import { pagesRoute } from './routes/pages.ts';
import { playgroundRoute } from './routes/playground.ts';
import { staffActionsRoute } from './routes/staff-actions.ts';
import { staffInsightsRoute } from './routes/staff-insights.ts';
import { staffKindsRoute } from './routes/staff-kinds.ts';
import { staffQuestionsRoute } from './routes/staff-questions.ts';
import { staticFilesRoute } from './routes/static-files.ts';
import { type StandIn, type StandInOptions, ticketIds } from './stand-in.ts';
import { createStores } from './store/create-stores.ts';
import type { ChangeListener } from './store/helpdesk.ts';
import { openPluginFolder } from './store/plugin-folder.ts';
import { defaultSettings } from './store/settings.ts';
import { visibleEntries } from './store/thread.ts';
import type { World } from './world.ts';

const root = join(import.meta.dirname, '..', '..');

/**
 * Starts a stand-in helpdesk on localhost: the staff ticket page and the routes of the shim, all in memory.
 * Throws when the port is taken (`code` EADDRINUSE) or the bundle has not been built.
 */
export async function startStandIn(options: StandInOptions = {}): Promise<StandIn> {
  const { port = 0, seed = true, analyst = 'script', now = () => new Date() } = options;
  const pluginFolder = openPluginFolder(options.pluginFolder ?? join(root, 'dist', 'plugin', 'fai'));
  await pluginFolder.entryName();
  const { machine, policy, issueToken } = await createIdentity(now);
  const listeners = new Set<ChangeListener>();
  const changed: ChangeListener = (ticketId, kind) => {
    world.queue.add(ticketId, kind);
    for (const listener of listeners) listener(ticketId, kind);
  };
  const freshStores = () => createStores({ seed, analyst, now, changed });
  const world: World = {
    ...freshStores(),
    pluginFolder,
    tokenPolicy: policy,
    settings: defaultSettings,
    formToken: randomUUID(),
    now,
    lastWriteBackAt: null,
    changed,
    startOver: () => Object.assign(world, freshStores()),
  };

  const { origin, close } = await listen(routesOf(world), port);
  return {
    origin,
    rootPath: '/',
    machine,
    ticketIds,
    playgroundStates: playgroundStates.map((state) => ({
      name: state.name,
      title: state.title,
      url: `${origin}${addressOfState(state)}`,
    })),
    newestEntryId: (ticketId) => visibleEntries(world.helpdesk.ticket(ticketId)?.entries ?? []).at(-1)?.entryId ?? 0,
    addCustomerMessage: (ticketId, text) => world.helpdesk.addEntry(ticketId, 'M', text),
    addStaffResponse: (ticketId, text) => world.helpdesk.addEntry(ticketId, 'R', text),
    setSettings(settings) {
      world.settings = { ...world.settings, ...settings };
    },
    onChange: (listener) => void listeners.add(listener),
    issueToken: (scope = 'insights:read insights:write') => issueToken(scope),
    close,
  };
}

function routesOf(world: World) {
  const staffRoutes = [
    assetsRoute(world),
    staffInsightsRoute(world),
    staffQuestionsRoute(world),
    staffKindsRoute(world),
    staffActionsRoute(world),
  ];
  return [
    methodOverrideRoute,
    faultyHostRoute([methodOverrideRoute, ...staffRoutes]),
    ...staffRoutes,
    machineQueueRoute(world),
    machineQuestionsRoute(world),
    machineInsightsRoute(world),
    fieldEditRoute(world),
    formsRoute(world),
    playgroundRoute,
    pagesRoute(world),
    staticFilesRoute(join(root, 'public')),
  ];
}
