import { join } from 'node:path';
import { defineConfig } from 'vite';
import { thirdPartyLicences } from './third-party-licences.ts';

const root = join(import.meta.dirname, '..', '..');

/** The worker as one file for Node, with what it needs inside: installing it fetches nothing. */
export default defineConfig({
  root,
  publicDir: false,
  plugins: [thirdPartyLicences('fai-worker-licences.txt')],
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: 'src/worker/main.ts',
    outDir: 'dist/worker',
    emptyOutDir: true,
    target: 'node20',
    sourcemap: false,
    reportCompressedSize: false,
    // Comments go, names stay: what a log says about a bug must lead somewhere.
    minify: false,
    rolldownOptions: {
      output: {
        format: 'es',
        entryFileNames: 'fai-worker.mjs',
        banner: '#!/usr/bin/env node',
        codeSplitting: false,
      },
    },
  },
});
