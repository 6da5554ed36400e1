/** Members of one object; the shim has the same limit (Api/Json/MemberNames.php says why). */
const maxMembers = 1_024;

/**
 * Parses UTF-8 JSON without the usual leniency. Null when it is not JSON, not UTF-8, nested deeper than `maxDepth`,
 * holds half a surrogate pair (RFC 8259, 8.2) or an object of more than 1,024 members, or names a member twice (RFC
 * 8259, 4: receivers differ on which one counts, so none may).
 */
export function parseStrictJson(bytes: Uint8Array, maxDepth: number): { value: unknown } | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const value: unknown = JSON.parse(text);
    return isPlain(text, maxDepth) ? { value } : null;
  } catch {
    // Both throw on bad input only, and the caller learns no more than that it was bad.
    return null;
  }
}

/** Walks the tokens of valid JSON: whole characters, not too many members and none twice, at most `maxDepth` levels. */
function isPlain(text: string, maxDepth: number): boolean {
  const open: { names: Set<string> | null; expectsName: boolean }[] = [];
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],:]/g)) {
    if (token.includes('\\u') && !JSON.parse(token).isWellFormed()) return false;
    const container = open.at(-1);
    if (token === '{' || token === '[') {
      open.push({ names: token === '{' ? new Set() : null, expectsName: token === '{' });
      if (open.length > maxDepth) return false;
    } else if (token === '}' || token === ']') {
      open.pop();
    } else if (container?.names) {
      if (token === ',') container.expectsName = true;
      else if (token === ':') container.expectsName = false;
      else if (container.expectsName) {
        const name: string = JSON.parse(token);
        // PHP's decoder has no place for a name that begins with U+0000, so the shim refuses it, too.
        if (container.names.has(name) || name.startsWith('\0')) return false;
        container.names.add(name);
        if (container.names.size > maxMembers) return false;
      }
    }
  }
  return true;
}
