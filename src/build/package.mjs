// `npm run package`: the plugin as zip and phar with their checksums, in `dist/`. Needs no network.
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './ensure-installed.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

ensureInstalled();
const { runnerImport } = await import('vite');
const { module } = await runnerImport(`${root}/src/build/package-plugin.ts`, { root, configFile: false });
for (const path of module.packagePlugin(root, `${root}/dist`))
  console.log(`wrote ${relative(root, path)} and its .sha256`);
