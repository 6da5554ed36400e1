import { resolve } from 'node:path';
import { build, type Plugin, type ResolvedConfig, type Rolldown } from 'vite';
import { minify } from './internal-names.ts';

const virtualId = 'virtual:live-file';
/** Rollup's mark for modules that are no files. */
const resolvedId = `\0${virtualId}`;
const entry = resolve(import.meta.dirname, '../browser/live/live.tsx');

/**
 * Builds the page's second script, which loads when something happens to the panels, as an ES file beside the first, and
 * tells the first its name through `virtual:live-file`: the name carries the content's hash, so the two always fit
 * together. A classic script cannot be split by the bundler, hence a build of its own; its JSX is Preact's.
 */
export function liveScript(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'fai:live-script',
    configResolved(resolved) {
      config = resolved;
    },
    resolveId: (id) => (id === virtualId ? resolvedId : null),
    async load(id) {
      if (id !== resolvedId) return null;
      // Tests hand in the source itself.
      if (config.command !== 'build') return "export const liveFile = '';";
      const output = await buildScript(config);
      for (const file of output) {
        this.emitFile({
          type: 'asset',
          fileName: file.fileName,
          source: file.type === 'chunk' ? file.code : file.source,
        });
      }
      const [script, ...others] = output.filter(({ type }) => type === 'chunk');
      if (!script || others.length > 0) throw new Error('The second script must be one file.');
      return `export const liveFile = ${JSON.stringify(script.fileName)};`;
    },
    // Vite wraps each import() it sees in 130 bytes for preloading, which has nothing to do here.
    renderChunk: (code) => code.replace('importModule(', 'import('),
  };
}

/** Plugins of the page's build that this one needs as well. */
const shared = ['fai:checker', 'fai:third-party-licences'];

async function buildScript({ root, plugins, build: options }: ResolvedConfig) {
  const { output } = (await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: plugins.filter(({ name }) => shared.includes(name)),
    oxc: {
      jsx: { runtime: 'classic', pragma: 'h', pragmaFrag: 'Fragment', development: false },
      jsxInject: "import { Fragment, h } from 'preact'",
    },
    build: {
      write: false,
      target: options.target || 'es2022',
      modulePreload: false,
      reportCompressedSize: false,
      minify: 'terser',
      terserOptions: options.terserOptions,
      rolldownOptions: {
        input: entry,
        preserveEntrySignatures: 'strict',
        output: { format: 'es', entryFileNames: 'live-[hash].js', hashCharacters: 'hex', minify },
      },
    },
  })) as Rolldown.RolldownOutput;
  return output;
}
