import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const packageFolder = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/;

/** Writes the licences of the packages that are really in the bundle to a file beside it, as their authors ask. */
export function thirdPartyLicences(fileName: string): Plugin {
  return {
    name: 'fai:third-party-licences',
    apply: 'build',
    async generateBundle(_options, bundle) {
      const folders = new Set<string>();
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        for (const id of file.moduleIds) {
          const folder = packageFolder.exec(id)?.[0];
          if (folder) folders.add(folder);
        }
      }
      if (folders.size === 0) return;
      const notices = await Promise.all([...folders].sort().map(licenceNotice));
      this.emitFile({ type: 'asset', fileName, source: notices.join('\n') });
    },
  };
}

async function licenceNotice(folder: string): Promise<string> {
  const about = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { name: string; version: string };
  const file = (await readdir(folder)).find((name) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(name));
  if (file === undefined) throw new Error(`${about.name} has no licence file.`);
  const text = await readFile(join(folder, file), 'utf8');
  return `${about.name} ${about.version}\n\n${text.trim()}\n`;
}
