import type { ElementStyle } from './element-style.ts';

export interface Link {
  readonly href: string;
  text: string;
}

/** An element that is open while HTML is read. */
export interface OpenElement {
  readonly name: string;
  readonly style: ElementStyle;
  /** Its text is no part of the page: scripts, styles, titles. */
  readonly isSkipped: boolean;
  readonly isPreformatted: boolean;
  readonly quoteDepth: number;
  readonly listDepth: number;
  /** For `ol`: the number of the last item; for `ul`: null. */
  item: number | null;
  /** The link it is in, with what that has shown so far. */
  readonly link: Link | null;
}

const set = (names: string) => new Set(names.split(' '));

export const voidElements = set(
  'area base br col embed hr img input link meta param source track wbr basefont bgsound frame keygen',
);

/** Start tags that end an open paragraph (HTML Living Standard, 13.2.6.4.7). */
const endParagraph = set(
  'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre search section summary table ul dd dt plaintext xmp listing',
);
/** Elements over which an end tag of another name does not reach. */
const boundaries = set('applet caption html table td th marquee object template');
const tableParts = set('table caption tbody thead tfoot tr td th');
const tables = set('table html template');
/** Elements that the end tag of an inline element does not end. */
const blocks = new Set([...endParagraph, ...boundaries, ...tableParts, 'body']);

const endsOf: Readonly<Record<string, { ends: ReadonlySet<string>; within: ReadonlySet<string> }>> = {
  li: { ends: set('li'), within: set('ul ol menu dir table td th') },
  dt: { ends: set('dt dd'), within: set('dl table td th') },
  dd: { ends: set('dt dd'), within: set('dl table td th') },
  td: { ends: set('td th'), within: set('tr table') },
  th: { ends: set('td th'), within: set('tr table') },
  tr: { ends: set('tr'), within: set('table') },
  tbody: { ends: set('tbody thead tfoot'), within: set('table') },
  thead: { ends: set('tbody thead tfoot'), within: set('table') },
  tfoot: { ends: set('tbody thead tfoot'), within: set('table') },
  option: { ends: set('option'), within: set('select datalist') },
  optgroup: { ends: set('optgroup option'), within: set('select') },
};

/** Deeper elements are read as part of the one they are in: their text stays, and once hidden it stays hidden. */
const maxDepth = 200;

/** The stack of open elements. Every tag costs at most `maxDepth` steps, whatever the HTML. */
export interface OpenElements {
  top(): OpenElement | undefined;
  /** The elements that `name` ends by beginning are closed first. */
  endedBy(name: string): OpenElement[];
  /** False when it is too deep to be kept. */
  push(element: OpenElement): boolean;
  /** The elements that the end tag of `name` closes, innermost first. */
  endTag(name: string): OpenElement[];
}

export function createOpenElements(): OpenElements {
  const stack: OpenElement[] = [];
  const open = new Map<string, number>();
  const isOpen = (name: string) => (open.get(name) ?? 0) > 0;

  function popTo(index: number): OpenElement[] {
    const popped = stack.splice(index).reverse();
    for (const { name } of popped) open.set(name, (open.get(name) ?? 1) - 1);
    return popped;
  }

  /** The innermost open element that `isWanted`; -1 when one that `stops` comes first. */
  function find(isWanted: (name: string) => boolean, stops: (name: string) => boolean): number {
    for (let index = stack.length - 1; index >= 0; index -= 1) {
      const name = stack[index]?.name ?? '';
      if (isWanted(name)) return index;
      if (stops(name)) return -1;
    }
    return -1;
  }

  return {
    top: () => stack.at(-1),
    endedBy(name) {
      const rule = endsOf[name];
      if (rule !== undefined) {
        const index = find(
          (one) => rule.ends.has(one),
          (one) => rule.within.has(one),
        );
        if (index !== -1) return popTo(index);
      }
      if (!endParagraph.has(name) || !isOpen('p')) return [];
      const index = find(
        (one) => one === 'p',
        (one) => boundaries.has(one) || one === 'button',
      );
      return index === -1 ? [] : popTo(index);
    },
    push(element) {
      if (stack.length >= maxDepth) return false;
      stack.push(element);
      open.set(element.name, (open.get(element.name) ?? 0) + 1);
      return true;
    },
    endTag(name) {
      if (!isOpen(name)) return [];
      const stops = tableParts.has(name) ? tables : blocks.has(name) ? boundaries : blocks;
      const index = find(
        (one) => one === name,
        (one) => stops.has(one) && one !== name,
      );
      return index === -1 ? [] : popTo(index);
    },
  };
}
