import { browserEnvironment } from './environment.ts';
import { watchMount } from './host/watch-mount.ts';
import { paintMount } from './paint-mount.tsx';
import { takeOver } from './take-over.ts';

// The only module that acts when imported.
const source = (document.currentScript as HTMLScriptElement | null)?.src ?? '';
takeOver(source, (signal) => {
  watchMount((mount, life) => paintMount(mount, life, browserEnvironment), signal);
});
