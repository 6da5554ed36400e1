import type { Fetch } from '../../../src/worker/shim-client/exchange.ts';
import type { VirtualTime } from './virtual-time.ts';

/** A request as the endpoint got it. */
export interface ChatRequest {
  readonly url: string;
  readonly headers: Headers;
  readonly text: string;
  readonly body: {
    model: string;
    messages: { role: string; content: string }[];
    response_format?: { type: string; json_schema?: { strict: boolean; schema: unknown } };
    temperature?: number;
    max_tokens?: number;
    max_completion_tokens?: number;
  };
}

export type Respond = (request: ChatRequest, nth: number) => Response | Promise<Response>;

/** A chat endpoint in this process: keeps what it is sent, answers what the test says, ends when it is told to. */
export interface FakeModel {
  readonly fetch: Fetch;
  readonly requests: ChatRequest[];
}

export function createFakeModel(respond: Respond): FakeModel {
  const requests: ChatRequest[] = [];
  return {
    requests,
    async fetch(input, init) {
      const text = String(init?.body);
      const request = { url: String(input), headers: new Headers(init?.headers), text, body: JSON.parse(text) };
      requests.push(request);
      const { signal } = init ?? {};
      const ended = new Promise<never>((_, reject) => {
        if (signal?.aborted) reject(signal.reason);
        signal?.addEventListener('abort', () => reject(signal.reason));
      });
      return Promise.race([respond(request, requests.length), ended]);
    },
  };
}

/** An answer of a chat endpoint with this text in it. */
export function completion(
  content: string,
  more: { finish?: string; usage?: unknown; message?: object } = {},
): Response {
  const usage = more.usage === undefined ? { prompt_tokens: 1_000, completion_tokens: 200 } : more.usage;
  const message = { role: 'assistant', content, ...more.message };
  return Response.json({ choices: [{ index: 0, message, finish_reason: more.finish ?? 'stop' }], usage });
}

/** A refusal in the form most endpoints use. */
export function refusal(status: number, message: string, headers: Record<string, string> = {}): Response {
  return Response.json({ error: { message, type: 'invalid_request_error' } }, { status, headers });
}

/** Answers when so much time has passed. */
export function late(time: VirtualTime, ms: number, response: () => Response): Promise<Response> {
  return time.wait(ms, new AbortController().signal).then(response);
}
