/** Made by `src/build/checker-plugin.ts` from the zod schema of the page data. */
declare module 'virtual:check-page-data' {
  import type { PageData } from '../../contract/page-data.ts';

  /** True when `value` has the shape of the page data, limits included, as the zod schema says. */
  export function isPageData(value: unknown): value is PageData;
}

declare module 'virtual:check-assessment' {
  import type { AssessmentOrigin } from '../../contract/page-data.ts';

  export function isAssessmentOrigin(value: unknown): value is AssessmentOrigin;
}

declare module 'virtual:check-timeline' {
  import type { PageTimeline } from '../../contract/kinds/timeline.ts';

  export function isTimeline(value: unknown): value is PageTimeline;
}

declare module 'virtual:check-changes' {
  import type { PageChanges } from '../../contract/kinds/changes.ts';

  export function isChanges(value: unknown): value is PageChanges;
}

declare module 'virtual:check-related' {
  import type { PageRelated } from '../../contract/kinds/related.ts';

  export function isRelated(value: unknown): value is PageRelated;
}

declare module 'virtual:check-questions' {
  import type { PageQuestions } from '../../contract/kinds/questions.ts';

  export function isQuestions(value: unknown): value is PageQuestions;
}

/** Made by `src/build/live-script.ts`. */
declare module 'virtual:live-file' {
  /** File name of the second script; empty where nothing was built. */
  export const liveFile: string;
}

/** `import()`, as `src/build/live-script.ts` puts it into the first script. */
declare const importModule: <Module>(address: string) => Promise<Module>;
