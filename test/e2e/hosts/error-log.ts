import { readFileSync } from 'node:fs';

/** What PHP complains of in the plugin's files, from the last look on. */
export interface ErrorLog {
  /** Forgets what is there. */
  restart(): void;
  /** New lines that name a file of the plugin. */
  ours(): string[];
  /** New lines of PHP itself, whatever file they are about. */
  php(): string[];
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
  const lines = () => unread().split('\n');
  return {
    restart: () => void unread(),
    ours: () => lines().filter((line) => line.includes('plugins/fai')),
    php: () => lines().filter((line) => /\bPHP (?:\w+ )?(?:error|warning|notice|deprecated|startup)\b/i.test(line)),
  };
}
