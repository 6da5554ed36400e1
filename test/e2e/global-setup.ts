import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import type { HostDescription } from './hosts/host.ts';
import { runCommand } from './hosts/run-command.ts';
import { openRunFolder } from './hosts/run-folder.ts';
import { startHelpdesks } from './hosts/start-helpdesks.ts';
import { findTrees } from './hosts/trees.ts';
import { startTurns } from './hosts/turns.ts';
import './provided.ts';

const root = join(import.meta.dirname, '..', '..');

/** Builds the plugin, installs every osTicket tree there is, and tells the specs about them; returns the teardown. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { folder, keeper } = openRunFolder();
  try {
    const pluginFolder = join(folder, 'plugin', 'fai');
    await timed('build the plugin', () => buildPlugin(pluginFolder));
    const trees = findTrees();
    if (trees.length === 0) say('no osTicket tree in OSTICKET_DIR or ~/.cache/fai-osticket: the stand-in only');
    const versions = trees.map((tree) => tree.version).join(' and ');
    const helpdesks =
      trees.length === 0
        ? []
        : await timed(`install osTicket ${versions}`, () => startHelpdesks(trees, keeper, folder));
    const hosts: HostDescription[] = [{ kind: 'stand-in', name: 'the stand-in' }, ...helpdesks];
    project.provide('hosts', hosts);
    project.provide('pluginFolder', pluginFolder);
    const turnsSocket = join(folder, 'turns.sock');
    const turns = await startTurns(turnsSocket);
    project.provide('turns', turnsSocket);
    return async () => {
      say(`spec files waited for a turn with a helpdesk: ${(turns.waitedMs() / 1_000).toFixed(1)} s`);
      turns.close();
      await timed('stop the servers', () => keeper.close());
    };
  } catch (error) {
    await keeper.close();
    throw error;
  }
}

/** In a process of its own: under Vitest's NODE_ENV the bundle would be a development build. */
async function buildPlugin(outputFolder: string): Promise<void> {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const { NODE_ENV: _, ...environment } = process.env;
  await runCommand(process.execPath, [vite, 'build', '--outDir', outputFolder, '--logLevel', 'warn'], {
    cwd: root,
    env: environment,
  });
}

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const startedAt = performance.now();
  const result = await work();
  say(`${what}: ${((performance.now() - startedAt) / 1_000).toFixed(1)} s`);
  return result;
}

function say(line: string): void {
  console.log(`e2e: ${line}`);
}
