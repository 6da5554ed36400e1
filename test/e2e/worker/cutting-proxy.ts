import { createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Where on its way a request is stopped: before the helpdesk has it, or after it has done what it asks. */
export type Cut = 'before the helpdesk' | 'after the helpdesk';

/** Stands between a worker and a helpdesk. */
export interface CuttingProxy {
  /** The helpdesk's address by way of this proxy. */
  url: string;
  /** From now on, until cut once: the first request whose `METHOD path` fits is cut there, and `onCut` is called. */
  cutNext(what: RegExp, cut: Cut, onCut: () => void): void;
  /** Status and type of the helpdesk's next answer to such a request. */
  nextAnswer(what: RegExp): Promise<{ status: number; type: string }>;
  close(): void;
}

/** A proxy to the helpdesk at `target`, on a port of its own. */
export async function openCuttingProxy(target: string): Promise<CuttingProxy> {
  const { hostname, port, pathname } = new URL(target);
  let watched: { what: RegExp; tell: (answer: { status: number; type: string }) => void } | null = null;
  let plan: { what: RegExp; cut: Cut; onCut: () => void } | null = null;

  const server = createServer(async (incoming, outgoing) => {
    const { method = 'GET', url = '/', headers } = incoming;
    const planned = plan?.what.test(`${method} ${url}`) ? plan : null;
    const body = await readAll(incoming);
    if (planned) plan = null;
    const stop = () => {
      incoming.socket.destroy();
      planned?.onCut();
    };
    if (planned?.cut === 'before the helpdesk') return stop();
    const forwarded = request({ hostname, port, path: url, method, headers }, async (answer) => {
      const answerBody = await readAll(answer);
      if (watched?.what.test(`${method} ${url}`)) {
        watched.tell({ status: answer.statusCode ?? 502, type: answer.headers['content-type'] ?? '' });
        watched = null;
      }
      if (planned) return stop();
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      outgoing.end(answerBody);
    });
    forwarded.on('error', () => incoming.socket.destroy());
    forwarded.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port: own } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${own}${pathname}`,
    cutNext(what, cut, onCut) {
      plan = { what, cut, onCut };
    },
    nextAnswer: (what) =>
      new Promise((tell) => {
        watched = { what, tell };
      }),
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function readAll(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
