import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { english } from '../../contract/strings.ts';

const manifestShape = z.object({
  entry: z.string(),
  files: z.record(z.string(), z.object({ type: z.string(), bytes: z.int().min(0), gzip: z.string() })),
});

/** What the panels say in one language, by key. */
export type PanelStrings = Record<string, string>;

/** The built bundle, read from disk each time so that a rebuild needs no restart. */
export interface PluginFolder {
  /** File name of the script the mount loads. Throws when nothing has been built. */
  entryName(): Promise<string>;
  /** A file the manifest names, as gzip when there is one and `gzip` is asked for; null for every other name. */
  file(name: string, options: { gzip: boolean }): Promise<{ type: string; gzipped: boolean; bytes: Buffer } | null>;
  /** The panels' words in a language, those of its main language, or the English ones, as the shim chooses them. */
  strings(language: string): Promise<PanelStrings>;
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
    async strings(language) {
      for (const tag of [language, language.split('-')[0]]) {
        const strings = await readStrings(join(folder, 'strings', `${tag}.json`));
        if (strings) return strings;
      }
      return english;
    },
  };
}

async function readStrings(path: string): Promise<PanelStrings | null> {
  try {
    return z.record(z.string(), z.string()).parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    // No translation into this language, or no build that writes any.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

async function readManifest(folder: string): Promise<string> {
  try {
    return await readFile(join(folder, 'assets.json'), 'utf8');
  } catch (cause) {
    throw new Error(`No built bundle in ${folder}. Run "npm run build" first.`, { cause });
  }
}
