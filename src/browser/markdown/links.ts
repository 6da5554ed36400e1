/** A link or image that was read, and the index after it. */
interface Link {
  /** Its text as Markdown; none for an address alone. */
  label?: string;
  to: string;
  end: number;
}

/**
 * Reads `[label](destination "title")` with its bracket at index `at`. The label holds no brackets but escaped ones, the
 * destination no spaces and pairs of parentheses only, and the title is not shown.
 */
export function readLink(source: string, at: number): Link | null {
  const labelEnd = endOf(/(?:[^[\]\\]+|\\[\s\S])*/y, source, at + 1);
  if (!source.startsWith('](', labelEnd)) return null;
  const toEnd = endOf(/(?:[^\0- ()<>]+|\([^\0- ()<>]*\))*/y, source, labelEnd + 2);
  const end = endOf(/(?: "[^"\n]*")?\)/y, source, toEnd);
  if (end === toEnd) return null;
  return { label: source.slice(at + 1, labelEnd), to: source.slice(labelEnd + 2, toEnd), end };
}

/** Reads an address in angle brackets. */
export function readAddress(source: string, at: number): Link | null {
  const end = endOf(/<(?:https?:\/\/|mailto:)[^\0- <>]+>/y, source, at);
  return end > at ? { to: source.slice(at + 1, end - 1), end } : null;
}

/**
 * Reads a web address that stands by itself: from white space to white space, without the punctuation after it. Chinese
 * and Japanese set no space there, but punctuation of their own.
 */
export function readBareAddress(source: string, at: number): Link | null {
  const word = /(?<![^\s\u3000-\u303f\uff00-\uffef])[^\s\u3000-\u303f\uff00-\uffef]*(?<![.,;:!?'")\]}*_|])/y;
  const end = endOf(word, source, at);
  const to = source.slice(at, end);
  return /^https?:\/\/[^<>"]+$/.test(to) ? { to, end } : null;
}

/** The index after what the sticky `pattern` finds at index `at`; `at` itself when it finds nothing. */
function endOf(pattern: RegExp, source: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(source) ? pattern.lastIndex : at;
}
