import type { IncomingHttpHeaders } from 'node:http';

/** A request as the routes see it. */
export interface Incoming {
  method: string;
  /** Path without the query, as sent (not decoded). */
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  /** The body, or `too_large` when it is longer than `maxBytes`. */
  readBody(maxBytes: number): Promise<Buffer | 'too_large'>;
}

/** What a route answers. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
  /** True cuts the connection instead of answering, as a broken network does. */
  isDropped?: true;
}

/** A route looks at a request and answers it, or leaves it to the next route with null. */
export type Route = (incoming: Incoming) => Answer | null | Promise<Answer | null>;
