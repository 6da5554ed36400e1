import { closedCookie } from '../contract/mount.ts';
import type { MountFacts } from './host/read-mount.ts';

/** What a person left closed: panels by name, and `all` of them. */
export interface ClosedPanels {
  has: (name: string) => boolean;
  /** Notes it for this page and, where cookies are allowed, for the next ones. */
  set: (name: string, isClosed: boolean) => void;
}

const secondsOfAYear = 31_536_000;

/** Starts with what the shim read from the cookie; a page that was `restored` looks at the cookie itself. */
export function createClosedPanels({ person, closed }: MountFacts, restored: boolean): ClosedPanels {
  const cookie = closedCookie(person);
  const known = restored ? undefined : closed;
  let names = (known ?? document.cookie.split(`${cookie}=`)[1]?.split(';')[0] ?? '').split('.');
  return {
    has: (name) => names.includes(name),
    set(name, isClosed) {
      names = names.filter((one) => one && one !== name);
      if (isClosed) names.push(name);
      // biome-ignore lint/suspicious/noDocumentCookie: Safari has had the cookie store for a year only
      document.cookie = `${cookie}=${names.join('.')};path=/;max-age=${secondsOfAYear};samesite=lax`;
    },
  };
}
