import type { ExitCode } from '../../exit-codes.ts';

/** What one check found, in a sentence or two for the administrator. */
export interface Finding {
  result: 'good' | 'doubtful' | 'bad';
  /** What was looked at, in a word or two. */
  about: string;
  says: string;
  /** Only with `bad`: what the program ends with when this is the first bad finding. */
  exitCode?: ExitCode;
}

export function good(about: string, says: string): Finding {
  return { result: 'good', about, says };
}

/** Works, but not as it should. */
export function doubtful(about: string, says: string): Finding {
  return { result: 'doubtful', about, says };
}

export function bad(about: string, says: string, exitCode: ExitCode): Finding {
  return { result: 'bad', about, says, exitCode };
}

/** What came from elsewhere (an address, a version) goes to the terminal without control characters, and not for ever. */
export function quote(text: string): string {
  return text.replaceAll(/[^ -~]/g, '?').slice(0, 300);
}
