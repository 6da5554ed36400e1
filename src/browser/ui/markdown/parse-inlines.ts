import type { Tree } from './tree.ts';

/** Emphasis inside emphasis or links is read this deep. */
const maxDepth = 4;

/**
 * One alternative for each thing that is not plain text. Every quantifier that could meet its own text again has a
 * bound, which keeps the time linear: emphasis and code reach at most 400 characters, a destination 2,000.
 * They are joined with the flag `s`: a dot is any character, newlines too.
 */
const alternatives = [
  /\\(?<escaped>[!-/:-@[-`{-~])/,
  /(?<!`)(?<ticks>`+)(?!`)(?<code>.{0,400}?[^`])\k<ticks>(?!`)/,
  /\*\*(?=\S)(?<strong>.{0,400}?\S)\*\*(?!\*)/,
  // \b keeps the underscores of snake_case_names.
  /\b__(?=\S)(?<strong_>.{0,400}?\S)__\b/,
  /\*(?=[^\s*])(?<em>.{0,400}?[^\s*])\*(?!\*)/,
  /\b_(?=[^\s_])(?<em_>.{0,400}?[^\s_])_\b/,
  // The destination may hold pairs of parentheses, and a title that is not shown. An image is text.
  /(?<image>!?)\[(?<label>(?:[^[\]\\]|\\.){0,400})\]\((?<to>(?:[^\s()<>]|\([^\s()<>]{0,400}\)){0,2000})(?: "[^"\n]{0,400}")?\)/,
  // An address in angle brackets, or by itself and then without the punctuation after it.
  /<(?<address>(?:https?:\/\/|mailto:)[^\s<>]{1,2000})>/,
  /(?<!\S)(?<bare>https?:\/\/[^\s<>"]{1,2000}?)(?=[.,;:!?'")\]}*_|]{0,8}(?:\s|$))/,
  /\n/,
];
const inline = new RegExp(alternatives.map(({ source }) => source).join('|'), 'gs');

/** Reads bold, italic, code, links, web addresses and line breaks in `source`; all else is text. */
export function parseInlines(source: string, depth = 0): Tree[] {
  if (depth > maxDepth) return [source];
  const trees: Tree[] = [];
  let from = 0;
  for (const match of source.matchAll(inline)) {
    trees.push(source.slice(from, match.index), inlineTree(match, depth));
    from = match.index + match[0].length;
  }
  return [...trees, source.slice(from)].filter((tree) => tree !== '');
}

function inlineTree({ 0: all, groups = {} }: RegExpExecArray, depth: number): Tree {
  const { escaped, code, strong, strong_, em, em_, image, label, to, address, bare } = groups;
  const inside = (text: string) => parseInlines(text, depth + 1);
  const autolink = address ?? bare;
  if (escaped) return escaped;
  if (code) return { tag: 'code', children: [code.trim() || code] };
  if (strong ?? strong_) return { tag: 'strong', children: inside(strong ?? strong_ ?? '') };
  if (em ?? em_) return { tag: 'em', children: inside(em ?? em_ ?? '') };
  if (image) return all;
  if (to !== undefined) return { tag: 'a', to, children: inside(label ?? '') };
  return autolink ? { tag: 'a', to: autolink, children: [autolink] } : { tag: 'br', children: [] };
}
