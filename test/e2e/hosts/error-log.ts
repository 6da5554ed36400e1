import { readFileSync } from 'node:fs';

/** What PHP complains of in the plugin's files, from the last look on. */
export interface ErrorLog {
  /** Forgets what is there. */
  restart(): void;
  /** New lines that name a file of the plugin. */
  ours(): string[];
}

/** Watches Apache's error log, where PHP's messages carry the path of the file they are about. */
export function watchErrorLog(path: string): ErrorLog {
  let seen = 0;
  const unread = () => {
    const text = readFileSync(path, 'utf8');
    const fresh = text.slice(seen);
    seen = text.length;
    return fresh;
  };
  return {
    restart: () => void unread(),
    ours: () =>
      unread()
        .split('\n')
        .filter((line) => line.includes('plugins/fai')),
  };
}
