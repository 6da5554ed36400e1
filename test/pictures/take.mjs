// `npm run pictures [-- dark narrow]`: takes the README's pictures of the stand-in into public/pictures.
import { join } from 'node:path';
import { ensureInstalled } from '../../src/build/ensure-installed.mjs';

ensureInstalled();
const root = join(import.meta.dirname, '..', '..');
const { build, runnerImport } = await import('vite');
await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'error' });
const { module } = await runnerImport(join(import.meta.dirname, 'take-pictures.ts'), {
  root,
  configFile: false,
  logLevel: 'error',
});
const taken = await module.takePictures(join(root, 'public', 'pictures'), process.argv.slice(2));
let total = 0;
for (const { file, bytes } of taken) {
  total += bytes;
  console.log(`${file}: ${bytes.toLocaleString('en')} bytes`);
}
console.log(`${total.toLocaleString('en')} bytes in all`);
