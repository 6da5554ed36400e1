import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { checkerPlugin } from './src/build/checker-plugin.ts';
import { minify } from './src/build/internal-names.ts';
import { liveScript } from './src/build/live-script.ts';
import { panelBundle } from './src/build/panel-bundle.ts';
import { shimFolder } from './src/build/shim-folder.ts';
import { sizeBudget } from './src/build/size-budget.ts';
import { stringFiles } from './src/build/string-files.ts';
import { thirdPartyLicences } from './src/build/third-party-licences.ts';

/**
 * What the page's script may weigh, gzipped: with its headers it fits well into the ten segments of 1,460 bytes that a
 * server sends before it waits for an answer (RFC 6928), so a first visit costs one round trip.
 */
const maxGzipBytes = 10_000;

/**
 * Lets Chromium compile the whole script while it loads, off the page's own thread: nearly all of it runs at once, and
 * compiled function by function it would take twice as long (explicit compile hints of V8, Chrome 136).
 */
const compileHint = '//# allFunctionsCalledOnLoad';

const plainNodes = resolve(import.meta.dirname, 'src/browser/first-paint/vnode.ts');

export default defineConfig(({ command }) => ({
  publicDir: false,
  plugins: [
    checkerPlugin(),
    liveScript(),
    sizeBudget(maxGzipBytes),
    panelBundle(),
    stringFiles(),
    thirdPartyLicences('panels-licences.txt'),
    shimFolder('php-shim'),
  ],
  // The first script's JSX becomes plain nodes that it draws itself; Preact comes with the second one, and with tests.
  oxc: {
    jsx: { runtime: 'classic', pragma: 'h', pragmaFrag: 'Fragment', development: false },
    jsxInject: `import { Fragment, h } from ${JSON.stringify(command === 'build' ? plainNodes : 'preact')}`,
  },
  build: {
    outDir: 'dist/plugin/fai',
    emptyOutDir: true,
    target: 'es2022',
    cssTarget: ['chrome111', 'firefox113', 'safari16.4'],
    sourcemap: false,
    modulePreload: false,
    reportCompressedSize: false,
    // Terser simplifies the code, then Rolldown's minifier (`output.minify`) does once more, shortens the names and prints:
    // together 120 bytes less than Rolldown's alone. No option of theirs that may change what this code does is on: the
    // functions that become arrows are neither constructors nor have a `this`.
    minify: 'terser',
    cssMinify: true,
    terserOptions: {
      ecma: 2020,
      mangle: false,
      compress: { passes: 3, inline: 1, hoist_funs: true, unsafe_arrows: true },
    },
    rolldownOptions: {
      input: 'src/browser/main.tsx',
      output: {
        // A classic script runs where it stands, while the page is still being parsed: nothing shifts afterwards.
        format: 'iife',
        entryFileNames: 'panels-[hash].js',
        hashCharacters: 'hex',
        minify,
        postBanner: compileHint,
      },
    },
  },
  test: {
    // The property tests take seconds on a busy machine with two cores; nothing here measures time.
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: { name: 'browser', include: ['test/browser/**/*.test.{ts,tsx}'], environment: 'happy-dom' },
      },
      {
        extends: true,
        test: {
          name: 'node',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/browser/**', 'test/e2e/**', 'node_modules/**'],
        },
      },
    ],
  },
}));
