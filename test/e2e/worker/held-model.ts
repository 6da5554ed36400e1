import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as textOf } from 'node:stream/consumers';
import { answerOf } from '../../worker/fake/fake-answer.ts';

/** A request that waits for its answer until the test says what becomes of it. */
export interface HeldRequest {
  /** The name of the model that is asked. */
  model: string;
  answer(): void;
  /** Begins to answer and breaks the connection in the middle. */
  breakOff(): void;
  /** Answers that there is no such model. */
  refuse(): void;
}

/** An OpenAI-compatible model server that can be as slow as a test needs it. */
export interface HeldModel {
  /** For `FAI_MODEL_URL`. */
  url: string;
  /** What has been asked so far, by the names of the models. */
  asked: string[];
  /** The next request that nobody has taken yet; it is held until something is done with it. */
  next(): Promise<HeldRequest>;
  /** Answers at once whatever is asked from now on, or holds it again. */
  answerAtOnce(isOn: boolean): void;
  close(): void;
}

/** What it always answers: true of every ticket whose machine has stopped. */
export const heldGist = 'The machine stopped, and a part is needed.';

/** Starts the server on a port of its own. */
export async function openHeldModel(): Promise<HeldModel> {
  const asked: string[] = [];
  const held: HeldRequest[] = [];
  const waiting: ((request: HeldRequest) => void)[] = [];
  let isAtOnce = false;

  const server = createServer(async (incoming, outgoing) => {
    const { model } = JSON.parse(await textOf(incoming)) as { model: string };
    asked.push(model);
    const request = requestOf(model, outgoing);
    if (isAtOnce) return request.answer();
    const taker = waiting.shift();
    if (taker) taker(request);
    else held.push(request);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked,
    next: () =>
      new Promise((resolve) => {
        const request = held.shift();
        if (request) resolve(request);
        else waiting.push(resolve);
      }),
    answerAtOnce(isOn) {
      isAtOnce = isOn;
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function requestOf(model: string, outgoing: ServerResponse): HeldRequest {
  const content = JSON.stringify(answerOf({ gist: heldGist, request: [{ text: heldGist, entryIds: [] }] }));
  const completion = JSON.stringify({
    choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
    usage: { prompt_tokens: 1_000, completion_tokens: 100 },
  });
  const head = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(completion) };
  return {
    model,
    answer: () => void outgoing.writeHead(200, head).end(completion),
    breakOff: () => void outgoing.writeHead(200, head).write(completion.slice(0, 40), () => outgoing.destroy()),
    refuse: () => void outgoing.writeHead(404, { 'content-type': 'application/json' }).end('{"error":"no such model"}'),
  };
}
