/** What the program ends with. Stable: scripts and service managers go by them. */
export const exitCodes = {
  ok: 0,
  /** A bug: the lines before it say where. */
  bug: 1,
  /** The command line or the settings are wrong: starting again changes nothing. */
  settings: 2,
  /** The helpdesk does not let this worker in: starting again changes nothing. */
  refused: 3,
  /** The helpdesk is not there, or something else answers at its address. */
  notThere: 4,
  /** Some work could not be done and was given back. */
  workLeft: 5,
  /** The model does not answer. */
  model: 6,
  /** A signal came twice: 128 and its number, as shells do it. */
  interrupted: 130,
  terminated: 143,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
