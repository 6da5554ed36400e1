import { problemAnswer } from '../http/answers.ts';
import { acceptsGzip } from '../http/conditional.ts';
import type { Route } from '../http/exchange.ts';
import type { World } from '../world.ts';

/** `GET scp/ajax.php/fai/assets/{file}`: a file of the bundle by its exact name; names hold a hash, so it never changes. */
export function assetsRoute(world: World): Route {
  return async ({ method, path, headers }) => {
    const name = /^\/scp\/ajax\.php\/fai\/assets\/([A-Za-z0-9._-]+)$/.exec(path)?.[1];
    if (name === undefined) return null;
    if (method !== 'GET') return problemAnswer('method_not_allowed', { headers: { Allow: 'GET' } });
    const file = await world.pluginFolder.file(name, { gzip: acceptsGzip(headers['accept-encoding']) });
    if (!file) return problemAnswer('not_found');
    return {
      status: 200,
      headers: {
        'Content-Type': file.type,
        'Cache-Control': 'private, max-age=31536000, immutable',
        Vary: 'Accept-Encoding',
        ...(file.gzipped ? { 'Content-Encoding': 'gzip' } : {}),
      },
      body: file.bytes,
    };
  };
}
