import type { ComponentChild } from 'preact';
import { link } from '../link.tsx';

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
  // One mark is italic, two are bold. The underscores of snake_case_names are text.
  /(?<mark>\*\*?|\b__?)(?!\s|\k<mark>)(?<text>.{0,400}?)(?<!\s|\k<mark>)\k<mark>(?!\*|(?<=_)\w)/,
  // The destination may hold pairs of parentheses, and a title that is not shown. An image is text.
  /(?<image>!?)\[(?<label>(?:[^[\]\\]|\\.){0,400})\]\((?<to>(?:[^\s()<>]|\([^\s()<>]{0,400}\)){0,2000})(?: "[^"\n]{0,400}")?\)/,
  // An address in angle brackets, or by itself and then without the punctuation after it.
  /<(?<address>(?:https?:\/\/|mailto:)[^\s<>]{1,2000})>/,
  /(?<!\S)(?<bare>https?:\/\/[^\s<>"]{1,2000}?)(?=[.,;:!?'")\]}*_|]{0,8}(?:\s|$))/,
  /\n/,
];
const inline = new RegExp(alternatives.map(({ source }) => source).join('|'), 'gs');

/** Reads bold, italic, code, links, web addresses and line breaks in `source`; all else is text. */
export function parseInlines(source: string, depth = 0): ComponentChild[] {
  if (depth > maxDepth) return [source];
  const children: ComponentChild[] = [];
  let from = 0;
  for (const match of source.matchAll(inline)) {
    children.push(source.slice(from, match.index), inlineElement(match, depth + 1));
    from = match.index + match[0].length;
  }
  return [...children, source.slice(from)];
}

function inlineElement({ 0: all, groups = {} }: RegExpExecArray, depth: number): ComponentChild {
  const { escaped, code, mark, text, image, label, address, bare, to = address ?? bare } = groups;
  if (escaped) return escaped;
  if (code) return <code>{code.trim() || code}</code>;
  if (text) {
    const Emphasis = mark?.[1] ? 'strong' : 'em';
    return <Emphasis>{parseInlines(text, depth)}</Emphasis>;
  }
  if (image) return all;
  if (to === undefined) return <br />;
  return link(to, label || to, label ? parseInlines(label, depth) : to, all);
}
