import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { problemAnswer } from './answers.ts';
import type { Answer, Incoming, Route } from './exchange.ts';

/**
 * Serves `routes` on localhost; the first that answers wins, none means 404.
 * Rejects with Node's own error (`code` EADDRINUSE and the like) when the port cannot be taken.
 */
export async function listen(routes: Route[], port: number): Promise<{ origin: string; close(): Promise<void> }> {
  const server = createServer(async (request, response) => {
    const answer = await answerTo(request, routes);
    if (answer.isDropped) {
      request.socket.destroy();
      return;
    }
    response.writeHead(answer.status, { ...answer.headers, 'Content-Length': Buffer.byteLength(answer.body) });
    response.end(request.method === 'HEAD' ? undefined : answer.body);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', resolve);
  });
  const { port: takenPort } = server.address() as AddressInfo;
  return { origin: `http://localhost:${takenPort}`, close: () => close(server) };
}

async function answerTo(request: IncomingMessage, routes: Route[]): Promise<Answer> {
  try {
    const incoming = toIncoming(request);
    for (const route of routes) {
      const answer = await route(incoming);
      if (answer) return answer;
    }
    return problemAnswer('not_found');
  } catch (error) {
    console.error(error);
    return problemAnswer('internal');
  }
}

function toIncoming(request: IncomingMessage): Incoming {
  const target = request.url ?? '/';
  const [path = '/', ...rest] = target.split('?');
  return {
    // HEAD is answered like GET, without the body.
    method: request.method === 'HEAD' ? 'GET' : (request.method ?? 'GET'),
    path,
    query: new URLSearchParams(rest.join('?')),
    headers: request.headers,
    readBody: (maxBytes) => readBody(request, maxBytes),
  };
}

async function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer | 'too_large'> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  let tooLarge = false;
  for await (const chunk of request) {
    bytes += chunk.length;
    // The rest is read and dropped: a client that is still sending would not see an answer on a closed connection.
    tooLarge ||= bytes > maxBytes;
    if (!tooLarge) chunks.push(chunk);
  }
  return tooLarge ? 'too_large' : Buffer.concat(chunks);
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
