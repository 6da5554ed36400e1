/** Writes running text with breaks, list marks and quote marks, blanks collapsed as a browser does. */
export interface TextLayout {
  /** Running text; `isPreformatted` keeps blanks and line ends. */
  write(text: string, isPreformatted: boolean): void;
  /** At least `lines` line ends before what comes next: 1 for a new line, 2 for a new paragraph. */
  breakLine(lines: 1 | 2): void;
  /** One more line end, as `<br>` makes. */
  lineEnd(): void;
  /** A list's mark or a cell's border, before what comes next. */
  mark(mark: string): void;
  setQuoteDepth(depth: number): void;
  setIndent(levels: number): void;
  text(): string;
}

const maxQuoteMarks = 3;
const maxIndent = 6;

export function createTextLayout(): TextLayout {
  const out: string[] = [];
  let breaks = 0;
  let isLineStart = true;
  let isSpacePending = false;
  let isEmpty = true;
  let quoteDepth = 0;
  let indent = 0;
  let pendingMark = '';

  function beginLine(): void {
    if (breaks > 0 && !isEmpty) out.push('\n'.repeat(Math.min(breaks, 2)));
    if (isLineStart || breaks > 0) {
      out.push('> '.repeat(Math.min(quoteDepth, maxQuoteMarks)), '  '.repeat(Math.min(indent, maxIndent)));
    }
    breaks = 0;
  }

  function put(text: string): void {
    const startsLine = isLineStart || breaks > 0;
    if (startsLine) beginLine();
    if (pendingMark !== '') out.push(pendingMark);
    else if (isSpacePending && !startsLine) out.push(' ');
    pendingMark = '';
    isSpacePending = false;
    out.push(text);
    isLineStart = false;
    isEmpty = false;
  }

  function breakLine(lines: 1 | 2): void {
    if (!isLineStart || breaks > 0) breaks = Math.max(breaks, lines);
    isSpacePending = false;
  }

  function lineEnd(): void {
    if (isLineStart && breaks === 0) return;
    breaks += 1;
    isSpacePending = false;
  }

  return {
    write(text, isPreformatted) {
      if (isPreformatted) {
        const [first = '', ...lines] = text.split('\n');
        if (first !== '') put(first);
        for (const line of lines) {
          lineEnd();
          if (line !== '') put(line);
        }
        return;
      }
      const words = text.replace(/[ \t\r\n\f\u00a0]+/g, ' ');
      if (words === ' ' || words === '') {
        isSpacePending ||= words === ' ';
        return;
      }
      if (words.startsWith(' ')) isSpacePending = true;
      put(words.replace(/^ | $/g, ''));
      isSpacePending = words.endsWith(' ');
    },
    breakLine,
    lineEnd,
    mark(mark) {
      pendingMark = mark;
    },
    setQuoteDepth(depth) {
      if (depth !== quoteDepth) breakLine(1);
      quoteDepth = depth;
    },
    setIndent(levels) {
      indent = levels;
    },
    text: () => out.join(''),
  };
}
