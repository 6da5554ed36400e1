import type { JsonWebKey } from 'node:crypto';
import { readVectors } from '../shared-vectors.ts';

/** One forged (or, in class `control`, good) token, made for other keys and another time. */
export interface TokenVector {
  id: string;
  class: string;
  description: string;
  token: string;
  expect_status: 200 | 401 | 403;
}

/** One way to bring a token along; `<valid>` and its like stand for tokens made when it is sent. */
export interface TransportVector {
  id: string;
  description: string;
  headers?: Record<string, string>;
  query?: Record<string, string>;
  body?: Record<string, string>;
  expect_status: 200 | 401;
}

interface TokenVectors {
  fixed_now: number;
  policy: { iss: string; org_id: string; instance_id: string };
  keys: Record<string, { public_jwk: JsonWebKey }>;
  items: TokenVector[];
  transport: TransportVector[];
}

/** The vectors of the token rules. */
export function readTokenVectors(): TokenVectors {
  return readVectors<TokenVectors>('jwt_forged');
}
