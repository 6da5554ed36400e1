import type { CodeSpans } from './code-spans.ts';

type Mark = '*' | '**' | '_' | '__';

/** Answers what the marks at index `at` emphasise, or null; to be asked from left to right. */
export type Emphasis = (at: number) => [tag: 'em' | 'strong', text: string, end: number] | null;

/**
 * One mark is italic, two are bold. The underscores of snake_case_names are text.
 * Whether a mark may end an emphasis depends only on what is beside it, so all ends are found in one pass.
 */
export function readEmphasis(source: string, spans: CodeSpans): Emphasis {
  let ends: Record<Mark, number[]> | undefined;
  return (at) => {
    const sign = source[at] as '*' | '_';
    const mark = (source[at + 1] === sign ? sign + sign : sign) as Mark;
    const from = at + mark.length;
    if (sign === '_' && isWord(source.charAt(at - 1))) return null;
    if (isSpace(source.charAt(from)) || source.startsWith(mark, from)) return null;
    ends ??= findEnds(source, spans);
    const behind = ends[mark];
    while (behind.length > 0 && (behind.at(-1) as number) <= from) behind.pop();
    const end = behind.at(-1);
    if (end === undefined) return null;
    return [mark.length > 1 ? 'strong' : 'em', source.slice(from, end), end + mark.length];
  };
}

/** For each mark the places where it may end an emphasis, the last one first. None is in code or behind a backslash. */
function findEnds(source: string, spans: CodeSpans): Record<Mark, number[]> {
  const ends: Record<Mark, number[]> = { '*': [], '**': [], _: [], __: [] };
  let from = 0;
  for (const { index, 0: text } of source.matchAll(/\\[!-/:-@[-`{-~]|`+|[*_]/g)) {
    if (index < from) continue;
    from = spans.get(index)?.end ?? from;
    if (text !== '*' && text !== '_') continue;
    for (const mark of [text, text + text] as Mark[]) {
      if (isEnd(source, mark, index)) ends[mark].push(index);
    }
  }
  for (const places of Object.values(ends)) places.reverse();
  return ends;
}

function isEnd(source: string, mark: Mark, at: number): boolean {
  const after = source.charAt(at + mark.length);
  return (
    at > mark.length &&
    source.startsWith(mark, at) &&
    !isSpace(source.charAt(at - 1)) &&
    !source.startsWith(mark, at - mark.length) &&
    after !== '*' &&
    !(mark[0] === '_' && isWord(after))
  );
}

function isSpace(character: string): boolean {
  return /\s/.test(character);
}

function isWord(character: string): boolean {
  return /\w/.test(character);
}
