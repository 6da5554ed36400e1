/** Names of the element the shim leaves in the staff ticket page (contract, section 1). */
export const mountId = 'fai-panels';

/** Attributes of the mount; the JSON of the page data stands in a `script[type="application/json"]` inside it. */
export const mountAttributes = {
  ticketId: 'data-ticket-id',
  base: 'data-base',
  language: 'data-lang',
  /** Tells people who share a browser apart, without telling who they are. */
  person: 'data-person',
  /** What this person left closed, as the cookie said; a mount without it leaves the reading to the page. */
  closed: 'data-closed',
} as const;

/**
 * The cookie of this name, ended by the person, keeps what that person left closed in this browser: names of panels, and
 * `all` for all of them, with dots between. A cookie, because the server can read it: a browser's storage costs the first
 * paint milliseconds.
 */
export const closedCookie = 'fai_closed_';

/** `schema` of the page data this bundle understands. */
export const pageSchema = 1;
