/** JSON as people write it, without what JSON does not have: comments, and a comma after the last member. One pass. */
export function plainJson(text: string): string {
  const parts: string[] = [];
  let at = 0;
  while (at < text.length) {
    const char = text.charAt(at);
    let end = at + 1;
    if (char === '"') {
      while (end < text.length && text.charAt(end) !== '"') end += text.charAt(end) === '\\' ? 2 : 1;
      parts.push(text.slice(at, end + 1));
      end += 1;
    } else if (char === '/' && text.charAt(end) === '/') {
      end = indexOrEnd(text, '\n', end);
    } else if (char === '/' && text.charAt(end) === '*') {
      end = indexOrEnd(text, '*/', end + 1) + 2;
    } else {
      if ((char === '}' || char === ']') && lastWritten(parts) === ',') dropComma(parts);
      parts.push(char);
    }
    at = end;
  }
  return parts.join('');
}

/** Where `what` is next, or the end of `text`. */
export function indexOrEnd(text: string, what: string, from: number): number {
  const at = text.indexOf(what, from);
  return at < 0 ? text.length : at;
}

/** The last character that is no blank, as far as blanks between members go. */
function lastWritten(parts: readonly string[]): string {
  for (let at = parts.length - 1; at >= Math.max(0, parts.length - maxBlanks); at -= 1) {
    const part = parts[at] ?? '';
    if (part.trim() !== '') return part;
  }
  return '';
}

const maxBlanks = 200;

function dropComma(parts: string[]): void {
  parts[parts.lastIndexOf(',')] = '';
}
