/** Names of the element the shim leaves in the staff ticket page (contract, section 1). */
export const mountId = 'fai-panels';

/** Attributes of the mount; the JSON of the page data stands in a `script[type="application/json"]` inside it. */
export const mountAttributes = {
  ticketId: 'data-ticket-id',
  base: 'data-base',
  language: 'data-lang',
  /** Tells people who share a browser apart, without telling who they are. */
  person: 'data-person',
} as const;

/** `schema` of the page data this bundle understands. */
export const pageSchema = 1;
