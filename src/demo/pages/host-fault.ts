/** What can be wrong with the staff routes of a helpdesk, as an address asks for it (`host=slow`). */
export const hostFaults = [
  'slow',
  'failing',
  'unavailable',
  'not-there',
  'logged-out',
  'dropped',
  'flaky',
  'assets-gone',
] as const;

export type HostFault = (typeof hostFaults)[number];

/** Where the staff routes of a helpdesk with such a fault start: a path of its own, so that every request shows it. */
export function staffBase(fault: HostFault | null): string {
  return `${fault ? `/~${fault}` : ''}/scp/ajax.php/fai/`;
}

/** The fault that a path names, and the path as a sound helpdesk would be asked for it. */
export function readFault(path: string): { fault: HostFault; path: string } | null {
  const found = /^\/~([a-z-]+)(\/scp\/ajax\.php\/fai\/.*)$/.exec(path);
  const fault = hostFaults.find((name) => name === found?.[1]);
  return fault && found?.[2] ? { fault, path: found[2] } : null;
}
