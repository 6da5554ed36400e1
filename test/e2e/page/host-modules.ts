import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';

const entry = join(import.meta.dirname, 'host-modules', 'on-window.ts');

let script: Promise<string> | undefined;

/** The modules that touch osTicket's editors, built as one script that shows them on `window.faiHost`. */
export function hostModulesScript(): Promise<string> {
  script ??= buildScript();
  return script;
}

/** Gives the page at hand these modules; a full load takes them away again. */
export async function addHostModules(page: Page): Promise<void> {
  await page.addScriptTag({ content: await hostModulesScript() });
}

async function buildScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      minify: false,
      lib: { entry, formats: ['iife'], name: 'faiHostModules' },
    },
  });
  const output = Array.isArray(built) ? built[0] : built;
  if (!output || !('output' in output)) throw new Error('nothing was built');
  return output.output[0].code;
}
