import { z } from 'zod';
import { limits } from './limits.ts';
import { utcTime } from './text.ts';

/** Body of `POST tokens/revoked`: this token is refused from the next request on. */
export const revocation = z.strictObject({
  jti: z
    .string()
    .max(limits.tokenIdChars)
    .regex(/^[A-Za-z0-9._~-]+$/),
  /** The token's own end: until then the revocation is kept. */
  expiresAt: utcTime,
});
export type Revocation = z.output<typeof revocation>;
