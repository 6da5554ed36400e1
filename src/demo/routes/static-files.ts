import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Route } from '../http/exchange.ts';

const types: Record<string, string> = {
  '.css': 'text/css; charset=UTF-8',
  '.js': 'text/javascript; charset=UTF-8',
};

/** Files of the stand-in page itself, at `/stand-in/NAME`. Only names that were in `folder` at the start exist. */
export function staticFilesRoute(folder: string): Route {
  const names = new Set(readdirSync(folder));
  return ({ method, path }) => {
    const name = path.startsWith('/stand-in/') ? path.slice('/stand-in/'.length) : '';
    const type = types[extname(name)];
    if (method !== 'GET' || !type || !names.has(name)) return null;
    return {
      status: 200,
      headers: { 'Content-Type': type, 'Cache-Control': 'no-cache' },
      body: readFileSync(join(folder, name)),
    };
  };
}
