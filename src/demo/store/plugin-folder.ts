import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const manifestShape = z.object({
  entry: z.string(),
  files: z.record(z.string(), z.object({ type: z.string(), bytes: z.int().min(0), gzip: z.string() })),
});

/** The built bundle, read from disk each time so that a rebuild needs no restart. */
export interface PluginFolder {
  /** File name of the script the mount loads. Throws when nothing has been built. */
  entryName(): Promise<string>;
  /** A file the manifest names, as gzip when there is one and `gzip` is asked for; null for every other name. */
  file(name: string, options: { gzip: boolean }): Promise<{ type: string; gzipped: boolean; bytes: Buffer } | null>;
}

/** The plugin folder at `folder`. */
export function openPluginFolder(folder: string): PluginFolder {
  const manifest = async () => manifestShape.parse(JSON.parse(await readManifest(folder)));
  return {
    entryName: async () => (await manifest()).entry,
    async file(name, { gzip }) {
      const { files } = await manifest();
      const entry = Object.hasOwn(files, name) ? files[name] : undefined;
      if (!entry) return null;
      const bytes = await readFile(join(folder, gzip ? entry.gzip : name));
      return { type: entry.type, gzipped: gzip, bytes };
    },
  };
}

async function readManifest(folder: string): Promise<string> {
  try {
    return await readFile(join(folder, 'assets.json'), 'utf8');
  } catch (cause) {
    throw new Error(`No built bundle in ${folder}. Run "npm run build" first.`, { cause });
  }
}
