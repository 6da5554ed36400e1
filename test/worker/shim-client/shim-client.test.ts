import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createShimClient } from '../../../src/worker/shim-client/shim-client.ts';
import type { TokenSource } from '../../../src/worker/shim-client/token-source.ts';
import { systemTime, type Time } from '../../../src/worker/time.ts';
import { temporaryFolder } from '../commands/command-bench.ts';

const never = new AbortController().signal;
const tokens: TokenSource = { token: async () => 'token', renew: () => {}, clockOffsetMs: 0 };

/** Real sockets, but no real pauses: what is waited for is over at once, and noted. */
function hastyTime(): Time & { waited: number[] } {
  const waited: number[] = [];
  return {
    ...systemTime,
    waited,
    // Limits of requests are left to real time.
    wait: async (ms, signal) => {
      if (ms >= 30_000) return systemTime.wait(ms, signal);
      waited.push(ms);
    },
  };
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return (server.address() as AddressInfo).port;
}

async function clientOf(answer: RequestListener, folder = '/') {
  const port = await listen(createHttpServer(answer));
  const time = hastyTime();
  const url = `http://127.0.0.1:${port}${folder}`;
  return { client: createShimClient({ url, tokens, fetch: globalThis.fetch, time }), time };
}

const asProblem = (code: string, status: number) =>
  JSON.stringify({ type: 'about:blank', title: 'A title', status, code });

describe('a request', () => {
  it('goes below the subfolder, with the token, and asks for no rewrite', async () => {
    const seen: (string | undefined)[] = [];
    const { client } = await clientOf((request, response) => {
      seen.push(request.url, request.headers.authorization);
      response.writeHead(404, { 'content-type': 'application/problem+json' }).end(asProblem('not_found', 404));
    }, '/support/');
    expect(await client.insights(42, never)).toMatchObject({ ok: false, failure: { code: 'not_found' } });
    expect(seen).toEqual(['/support/api/http.php/fai/v1/tickets/42/insights', 'Bearer token']);
  });

  it('never follows a redirect: the token goes nowhere else', async () => {
    let elsewhere = 0;
    const other = await listen(
      createHttpServer((_, response) => {
        elsewhere += 1;
        response.end();
      }),
    );
    const { client } = await clientOf((_, response) =>
      response.writeHead(307, { location: `http://127.0.0.1:${other}/` }).end(),
    );
    expect(await client.health(never)).toMatchObject({ ok: false, failure: { code: 'redirected' } });
    expect(elsewhere).toBe(0);
  });

  it('is not sent to a server whose certificate is not trusted', async () => {
    const folder = temporaryFolder();
    const paths = ['-keyout', join(folder, 'key'), '-out', join(folder, 'cert')];
    execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=localhost', ...paths], {
      stdio: 'ignore',
    });
    const files = { key: readFileSync(join(folder, 'key')), cert: readFileSync(join(folder, 'cert')) };
    let asked = 0;
    const server = createHttpsServer(files, (_, response) => {
      asked += 1;
      response.end();
    });
    const port = await listen(server as unknown as Server);
    const client = createShimClient({ url: `https://localhost:${port}/`, tokens, fetch, time: hastyTime() });
    expect(await client.health(never)).toMatchObject({ ok: false, failure: { code: 'tls' } });
    expect(asked).toBe(0);
  });

  it.each([
    ['a page of osTicket', 400, 'text/html', '<b>URL not supported</b>'],
    ['a proxy’s page', 502, 'text/html', 'Bad Gateway'],
    ['HTML with 200', 200, 'text/html', '<html>'],
    ['JSON of another shape', 200, 'application/json', '{"hello":"world"}'],
    ['JSON that ends too soon', 200, 'application/json', '{"plugin":'],
    ['a problem without our codes', 500, 'application/problem+json', '{"type":"about:blank","title":"x","status":500}'],
    ['a problem whose status is another', 400, 'application/problem+json', asProblem('not_found', 404)],
  ])(
    'that is answered with %s is not answered by the plugin, and is tried again',
    async (_name, status, type, text) => {
      let asked = 0;
      const { client } = await clientOf((_, response) => {
        asked += 1;
        response.writeHead(status, { 'content-type': type }).end(text);
      });
      expect(await client.health(never)).toMatchObject({ ok: false, failure: { code: 'not_ours', status } });
      expect(asked).toBe(4);
    },
  );

  it('stops reading an answer that does not end', async () => {
    let isClosed = false;
    const { client } = await clientOf((request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const more = () => void (response.destroyed || response.write(' '.repeat(65_536), more));
      more();
      request.socket.on('close', () => {
        isClosed = true;
      });
    });
    expect(await client.health(never)).toMatchObject({ ok: false, failure: { code: 'answer_too_large' } });
    await expect.poll(() => isClosed).toBe(true);
  });

  it('waits as long as Retry-After says, unless that is too long to hold a ticket', async () => {
    const answers = [3, 999];
    const { client, time } = await clientOf((_, response) => {
      const retryAfter = String(answers.shift());
      response
        .writeHead(503, { 'content-type': 'application/problem+json', 'retry-after': retryAfter })
        .end(asProblem('unavailable', 503));
    });
    const result = await client.health(never);
    expect(result).toMatchObject({ ok: false, failure: { code: 'unavailable', retryAfterSeconds: 999 } });
    expect(time.waited).toHaveLength(1);
    expect(time.waited[0]).toBeGreaterThanOrEqual(3_000);
  });

  it('pauses longer from try to try, and never as long as another would', async () => {
    const { client, time } = await clientOf((request) => request.socket.destroy());
    expect(await client.health(never)).toMatchObject({ ok: false, failure: { code: 'unreachable' } });
    const [first = 0, second = 0, third = 0] = time.waited;
    expect(time.waited).toHaveLength(3);
    expect(first).toBeGreaterThanOrEqual(250);
    expect(first).toBeLessThan(500);
    expect(second).toBeGreaterThanOrEqual(500);
    expect(third).toBeGreaterThanOrEqual(1_000);
  });

  it('ends when its caller does', async () => {
    const { client } = await clientOf(() => {});
    const caller = new AbortController();
    const asking = client.health(caller.signal);
    caller.abort();
    expect(await asking).toMatchObject({ ok: false, failure: { code: 'stopped' } });
  });
});
