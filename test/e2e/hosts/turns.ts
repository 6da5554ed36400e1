import { createConnection, createServer, type Server, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

/**
 * Gives out turns with a helpdesk: spec files run side by side, but an administrator's settings are one for all.
 * A turn is a connection that is held open, so a test process that crashes gives its turn back by crashing.
 */
export function startTurns(socketPath: string): Promise<Server> {
  const queues = new Map<string, Socket[]>();
  const server = createServer((socket) => {
    // A test process that was killed: `close` follows, and does all there is to do.
    socket.on('error', () => {});
    createInterface({ input: socket }).once('line', (name) => {
      const queue = queues.get(name) ?? [];
      queues.set(name, queue);
      queue.push(socket);
      if (queue[0] === socket) socket.write('yours\n');
      socket.on('close', () => {
        const wasFirst = queue[0] === socket;
        queue.splice(queue.indexOf(socket), 1);
        if (wasFirst) queue[0]?.write('yours\n');
      });
    });
  });
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(socketPath, () => resolve(server));
  });
}

/** Waits for a turn with the helpdesk of this name; the function returned gives it back. */
export function takeTurn(socketPath: string, name: string): Promise<() => void> {
  return new Promise((resolve, reject) => {
    const socket = createConnection(socketPath);
    socket.on('error', reject);
    socket.on('connect', () => socket.write(`${name}\n`));
    socket.once('data', () => resolve(() => socket.destroy()));
  });
}
