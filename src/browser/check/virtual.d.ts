/** Made by `src/build/checker-plugin.ts` from the zod schema of the page data. */
declare module 'virtual:check-page-data' {
  import type { PageData } from '../../contract/page-data.ts';

  /** True when `value` has the shape of the page data, limits included, as the zod schema says. */
  export function isPageData(value: unknown): value is PageData;
}

/** Made by `src/build/live-script.ts`. */
declare module 'virtual:live-file' {
  /** File name of the second script; empty where nothing was built. */
  export const liveFile: string;
}

/** `import()`, as `src/build/live-script.ts` puts it into the first script. */
declare const importModule: <Module>(address: string) => Promise<Module>;
