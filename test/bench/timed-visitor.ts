import { Agent, request } from 'node:http';

/** An answer, and how long it took from the first byte sent to the last one read, in milliseconds. */
export interface TimedAnswer {
  status: number;
  text: string;
  etag: string;
  ms: number;
}

/** Asks one helpdesk over one connection that is kept open, as a browser does; keeps the cookies it is given. */
export class TimedVisitor {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });
  readonly #cookies: Map<string, string>;
  readonly #headers: Record<string, string>;
  readonly #url: string;

  /**
   * @param url what paths are relative to
   * @param headers sent with each request
   * @param cookies of a session that was begun elsewhere
   */
  constructor(url: string, headers: Record<string, string>, cookies: { name: string; value: string }[]) {
    this.#url = url;
    this.#headers = headers;
    this.#cookies = new Map(cookies.map(({ name, value }) => [name, value]));
  }

  get(path: string, headers: Record<string, string> = {}): Promise<TimedAnswer> {
    const cookie = Array.from(this.#cookies, ([name, value]) => `${name}=${value}`).join('; ');
    return new Promise((resolve, reject) => {
      const startedAt = performance.now();
      const sent = request(new URL(path, this.#url), {
        agent: this.#agent,
        headers: { ...this.#headers, ...headers, cookie },
      });
      sent.on('error', reject);
      sent.on('response', (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('error', reject);
        answer.on('end', () => {
          const ms = performance.now() - startedAt;
          for (const line of answer.headers['set-cookie'] ?? []) {
            const [, name, value] = /^([^=;]+)=([^;]*)/.exec(line) ?? [];
            if (name !== undefined && value !== undefined) this.#cookies.set(name, value);
          }
          const text = Buffer.concat(parts).toString();
          resolve({ status: answer.statusCode ?? 0, text, etag: answer.headers.etag ?? '', ms });
        });
      });
      sent.end();
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}
