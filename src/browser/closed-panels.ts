import { closedCookie } from '../contract/mount.ts';
import type { MountFacts } from './host/read-mount.ts';

/** What a person left closed, as the cookie says now: names of panels, and `all` for all of them. */
export function closedInCookie(person: string): string[] {
  return (document.cookie.split(`${closedCookie + person}=`)[1]?.split(';')[0] ?? '').split('.');
}

/** The same as the shim read it from the cookie; a page that was `restored` looks at the cookie itself. */
export function closedPanels({ person, closed }: MountFacts, restored: boolean): string[] {
  return restored ? closedInCookie(person) : (closed?.split('.') ?? closedInCookie(person));
}
