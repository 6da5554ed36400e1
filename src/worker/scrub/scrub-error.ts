/** Why a text could not be scrubbed. Nothing of the text is in it: it may be logged. */
export type ScrubErrorCode =
  /** The nonce is not 4 to 16 of `a-z0-9`. */
  | 'scrub_bad_nonce'
  /** A detector failed. */
  | 'scrub_failed'
  /** Restoring the scrubbed text did not give the text back. */
  | 'scrub_not_reversible';

/** Thrown instead of a partly scrubbed text: a caller that sees it sends nothing. */
export class ScrubError extends Error {
  override readonly name = 'ScrubError';
  readonly code: ScrubErrorCode;

  constructor(code: ScrubErrorCode) {
    super(code);
    this.code = code;
  }
}
