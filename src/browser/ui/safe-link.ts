/** A link that may be followed, and what to show so that the reader sees where it goes. */
export interface SafeLink {
  href: string;
  /** The host as ASCII (`xn--…` for other scripts, so that look-alikes show), or the mail address. */
  goesTo: string;
}

/**
 * Judges a destination that a model or a ticket wrote: only absolute `https`, `http` and `mailto` addresses pass, and
 * never one of the helpdesk itself (`ownHostname` as the browser writes it, any port and scheme): there a click acts as the person who clicks.
 * Answers null for everything else.
 */
export function safeLink(destination: string, ownHostname: string): SafeLink | null {
  // What a URL parser drops or repairs (tabs, newlines, backslashes, missing slashes) has no place in an honest link;
  // \p{C} also holds the controls that turn the reading direction (Trojan Source, CVE-2021-42574).
  if (/[\p{C}\p{Z}\\]/u.test(destination)) return null;
  // Only the address is kept: a subject, a body or a copy that a model made up is not for the person to send.
  const address = /^mailto:([\w.!#$&'*+/=^{|}~-]+@[\w.-]+)(?:\?.*)?$/i.exec(destination)?.[1];
  if (address) return { href: `mailto:${address}`, goesTo: address };
  if (!/^https?:\/\/[^/]/i.test(destination)) return null;
  try {
    const { href, host, hostname, username, password } = new URL(destination);
    // "https://bank.example@evil.test/" reads like a bank.
    const isHonest = username + password === '';
    return isHonest && withoutRoot(hostname) !== withoutRoot(ownHostname) ? { href, goesTo: host } : null;
  } catch {
    return null; // no address at all
  }
}

/** "helpdesk.example." with the root's dot is the same host. */
function withoutRoot(hostname: string): string {
  return hostname.replace(/\.$/, '');
}
