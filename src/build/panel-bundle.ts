import type { Plugin } from 'vite';
import { gzip } from './gzip.ts';

/** The build manifest `assets.json`: the only files the shim's asset route serves, by exact name. */
export interface AssetManifest {
  /** The script that the mount names. */
  entry: string;
  files: Record<string, { type: string; bytes: number; gzip: string; gzipBytes: number }>;
}

const scriptType = 'text/javascript; charset=utf-8';

/**
 * Puts beside each script of the bundle its `.gz` twin, and writes `assets.json` for the shim.
 * The shim sends the twin as it lies there, so that PHP never compresses per request, and sends neither unless it has the
 * length named here: a browser keeps what it gets for a year, also a file that was only half copied.
 */
export function panelBundle(): Plugin {
  return {
    name: 'fai:panel-bundle',
    apply: 'build',
    generateBundle(_options, bundle) {
      const manifest: AssetManifest = { entry: '', files: {} };
      for (const file of Object.values(bundle)) {
        if (!file.fileName.endsWith('.js')) continue;
        const code = file.type === 'chunk' ? file.code : file.source;
        const twin = `${file.fileName}.gz`;
        const source = gzip(code);
        this.emitFile({ type: 'asset', fileName: twin, source });
        const bytes = Buffer.byteLength(code);
        manifest.files[file.fileName] = { type: scriptType, bytes, gzip: twin, gzipBytes: source.byteLength };
        if (file.type === 'chunk' && file.isEntry) manifest.entry = file.fileName;
      }
      if (manifest.entry === '') this.error('The bundle has no entry script.');
      this.emitFile({ type: 'asset', fileName: 'assets.json', source: `${JSON.stringify(manifest, null, 2)}\n` });
    },
  };
}
