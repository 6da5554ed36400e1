import { createConnection, createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

/** What a test process asks, as one line of JSON. */
type Question = { take: string } | { order: string[] };

/** Somebody who has the turn or waits for it. */
interface Taker {
  socket: Socket;
  askedAt: number;
}

/** What is known of one helpdesk's turns. */
interface Turns {
  /** The first has the turn. */
  queue: Taker[];
  /** When the last turn was given back; 0 when there was none. */
  freeSince: number;
}

/** Where turns are given out. */
export interface TurnDesk {
  /** Sum of the times that spec files have waited for a turn. */
  waitedMs(): number;
  close(): void;
}

/**
 * Gives out turns with a helpdesk: spec files run side by side, but an administrator's settings are one for all.
 * A turn is a connection that is held open, so a test process that crashes gives its turn back by crashing.
 */
export function startTurns(socketPath: string): Promise<TurnDesk> {
  const turns = new Map<string, Turns>();
  let waitedMs = 0;
  const turnsWith = (name: string): Turns => {
    const known = turns.get(name) ?? { queue: [], freeSince: 0 };
    turns.set(name, known);
    return known;
  };
  const giveTurn = ({ queue: [first] }: Turns) => {
    if (!first) return;
    waitedMs += performance.now() - first.askedAt;
    first.socket.write('yours\n');
  };
  const take = (socket: Socket, name: string) => {
    const wanted = turnsWith(name);
    const taker: Taker = { socket, askedAt: performance.now() };
    wanted.queue.push(taker);
    if (wanted.queue[0] === taker) giveTurn(wanted);
    socket.on('close', () => {
      const wasFirst = wanted.queue[0] === taker;
      wanted.queue.splice(wanted.queue.indexOf(taker), 1);
      if (!wasFirst) return;
      wanted.freeSince = performance.now();
      giveTurn(wanted);
    });
  };
  /** What nobody waits for comes first, and of those what was given back last: who had it will want another next. */
  const inOrder = (names: string[]) =>
    [...names].sort((one, other) => {
      const [a, b] = [turnsWith(one), turnsWith(other)];
      return a.queue.length - b.queue.length || b.freeSince - a.freeSince;
    });
  const server = createServer((socket) => {
    // A test process that was killed: `close` follows, and does all there is to do.
    socket.on('error', () => {});
    createInterface({ input: socket }).once('line', (line) => {
      const question = JSON.parse(line) as Question;
      if ('take' in question) take(socket, question.take);
      else socket.end(`${JSON.stringify(inOrder(question.order))}\n`);
    });
  });
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(socketPath, () => resolve({ waitedMs: () => waitedMs, close: () => void server.close() }));
  });
}

/** Waits for a turn with the helpdesk of this name; the function returned gives it back. */
export async function takeTurn(socketPath: string, name: string): Promise<() => void> {
  const { socket } = await ask(socketPath, { take: name });
  return () => socket.destroy();
}

/** The names of helpdesks in the order in which a spec file would wait least for its turns with all of them. */
export async function turnOrder(socketPath: string, names: string[]): Promise<string[]> {
  const { socket, answer } = await ask(socketPath, { order: names });
  socket.destroy();
  return JSON.parse(answer);
}

function ask(socketPath: string, question: Question): Promise<{ socket: Socket; answer: string }> {
  return new Promise((resolve, reject) => {
    const socket = createConnection(socketPath);
    socket.on('error', reject);
    socket.on('connect', () => socket.write(`${JSON.stringify(question)}\n`));
    createInterface({ input: socket }).once('line', (answer) => resolve({ socket, answer }));
  });
}
