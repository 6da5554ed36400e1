/**
 * True when `ifNoneMatch` names `revision`, compared weakly: proxies put `W/` in front, and servers that compress add
 * `-gzip` (Apache's mod_deflate) inside the quotes.
 */
export function matchesRevision(ifNoneMatch: string | undefined, revision: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === '*') return true;
  return ifNoneMatch.split(',').some((tag) => {
    const opaque = /^(?:W\/)?"([^"]*)"$/.exec(tag.trim())?.[1];
    return opaque?.replace(/-gzip$/, '') === revision;
  });
}

/** True when the client takes gzip (RFC 9110, 12.5.3). */
export function acceptsGzip(acceptEncoding: string | undefined): boolean {
  return (acceptEncoding ?? '').split(',').some((one) => {
    const [coding, weight] = one.trim().split(/\s*;\s*q=/i);
    return (coding === 'gzip' || coding === '*') && Number(weight ?? 1) > 0;
  });
}
