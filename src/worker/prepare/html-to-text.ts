import { isHidden, pageStyle, parseDeclarations, styleWithin } from './element-style.ts';
import { createOpenElements, type Link, type OpenElement, voidElements } from './open-elements.ts';
import { readHtml } from './read-html.ts';
import { createStyleSheet } from './style-sheet.ts';
import { createTextLayout } from './text-layout.ts';

export interface HtmlText {
  /** What a person sees, laid out by lines; quoted mail is marked with "> ". */
  readonly text: string;
  /** What is there and not to be seen: at most `maxHiddenChars`. */
  readonly hidden: string;
}

const set = (names: string) => new Set(names.split(' '));

const skipped = set(
  'script style title template iframe noembed noframes audio video datalist metadata desc rp canvas head',
);
const paragraphs = set('p h1 h2 h3 h4 h5 h6 ul ol dl table blockquote pre hr figure');
const lines = set(
  'div li tr dt dd address article aside section header footer main nav form fieldset legend details summary figcaption center caption option',
);
/** How mail programs mark what they quote: Gmail, Apple Mail and Thunderbird, Yahoo, Proton, Outlook on the web, Zimbra. */
const quoteClass =
  /(?:^|\s)(?:gmail_quote|gmail_extra|yahoo_quoted|protonmail_quote|zmail_extra|moz-cite-prefix|quoted-text|tutanota_quote)(?=\s|$)/;
const quoteId =
  /^(?:divrplyfwdmsg|appendonsend|isforwardcontent|x_divrplyfwdmsg|olk_src_body_section|mail-editor-reference-message-container)$/i;
const maxHiddenChars = 20_000;
const maxHrefChars = 500;
const maxLinkText = 600;

/** Reads HTML of any quality as a person would see it. Never throws; time and output are linear in the input. */
export function htmlToText(html: string): HtmlText {
  const layout = createTextLayout();
  const sheet = createStyleSheet();
  const stack = createOpenElements();
  const hidden: string[] = [];
  let hiddenChars = 0;
  let styleText = '';
  // Elements deeper than the stack goes: while one of them is hidden, what it contains is.
  let tooDeep = 0;
  let hiddenFrom = Number.POSITIVE_INFINITY;

  function endElements(ended: readonly OpenElement[]): void {
    for (const element of ended) {
      if (element.name === 'style') {
        sheet.add(styleText);
        styleText = '';
      }
      if (!element.isSkipped && !isHidden(element.style)) endVisible(element);
    }
    const top = stack.top();
    layout.setQuoteDepth(top?.quoteDepth ?? 0);
    layout.setIndent(Math.max(0, (top?.listDepth ?? 0) - 1));
  }

  function endVisible(element: OpenElement): void {
    if (element.name === 'a' && element.link !== null && showsOtherAddress(element.link)) {
      layout.write(` (${element.link.href})`, false);
    }
    breakBefore(element.name, element);
  }

  /** A list in a list is no new paragraph. */
  function breakBefore(name: string, { listDepth }: OpenElement): void {
    if (paragraphs.has(name)) layout.breakLine(listDepth > 1 ? 1 : 2);
    else if (lines.has(name)) layout.breakLine(1);
  }

  function begin(name: string, element: OpenElement): void {
    layout.setQuoteDepth(element.quoteDepth);
    breakBefore(name, element);
    if (name === 'hr') layout.write('---', false);
    if (name === 'hr') layout.breakLine(2);
    layout.setIndent(Math.max(0, element.listDepth - 1));
    if (name === 'td' || name === 'th') layout.write(' ', false);
  }

  return finish(() =>
    readHtml(html, {
      open(name, attributes) {
        endElements(stack.endedBy(name));
        const parent = stack.top();
        const declarations = sheet.declarationsFor(name, attributes);
        for (const [property, value] of parseDeclarations(attributes.get('style') ?? ''))
          declarations.set(property, value);
        const style = styleWithin(parent?.style ?? pageStyle, attributes, declarations);
        const isSkipped = (parent?.isSkipped ?? false) || skipped.has(name);
        const isShown = !isSkipped && !isHidden(style);
        if (name === 'br') {
          if (isShown) layout.lineEnd();
          return;
        }
        const isQuote =
          name === 'blockquote' ||
          quoteClass.test(attributes.get('class') ?? '') ||
          quoteId.test(attributes.get('id') ?? '');
        const element: OpenElement = {
          name,
          style,
          isSkipped,
          isPreformatted:
            (parent?.isPreformatted ?? false) || name === 'pre' || /^pre/.test(declarations.get('white-space') ?? ''),
          quoteDepth: (parent?.quoteDepth ?? 0) + (isQuote ? 1 : 0),
          listDepth: (parent?.listDepth ?? 0) + (name === 'ul' || name === 'ol' ? 1 : 0),
          item: name === 'ol' ? startOf(attributes) : null,
          link: name === 'a' ? linkOf(attributes) : (parent?.link ?? null),
        };
        if (isShown) {
          begin(name, element);
          if (name === 'li') layout.mark(itemMark(parent));
          if ((name === 'td' || name === 'th') && !isFirstCell(parent)) layout.mark(' | ');
          if ((name === 'td' || name === 'th') && parent !== undefined) parent.item = 1;
        }
        if (voidElements.has(name)) {
          endElements([]);
        } else if (!stack.push(element)) {
          tooDeep += 1;
          if (!isShown) hiddenFrom = Math.min(hiddenFrom, tooDeep);
        }
      },
      close(name) {
        if (name === 'br') return layout.lineEnd();
        if (tooDeep > 0) {
          tooDeep -= 1;
          if (tooDeep < hiddenFrom) hiddenFrom = Number.POSITIVE_INFINITY;
          return;
        }
        if (name === 'p' && !stack.top()?.isSkipped) layout.breakLine(1);
        endElements(stack.endTag(name));
      },
      text(text) {
        const top = stack.top();
        if (top?.name === 'style') styleText += text;
        if (top?.isSkipped) return;
        if (hiddenFrom <= tooDeep || (top !== undefined && isHidden(top.style))) return keepHidden(text);
        const link = top?.link ?? null;
        if (link !== null && link.text.length < maxLinkText) link.text += text.slice(0, maxLinkText);
        layout.write(text, top?.isPreformatted ?? false);
      },
    }),
  );

  function keepHidden(text: string): void {
    if (hiddenChars >= maxHiddenChars) return;
    hidden.push(text.slice(0, maxHiddenChars - hiddenChars));
    hiddenChars += text.length;
  }

  function finish(read: () => void): HtmlText {
    read();
    return { text: layout.text(), hidden: hidden.join('').replace(/\s+/g, ' ').trim() };
  }
}

function startOf(attributes: ReadonlyMap<string, string>): number {
  const start = Number.parseInt(attributes.get('start') ?? '1', 10);
  return Number.isSafeInteger(start) ? start - 1 : 0;
}

function itemMark(list: OpenElement | undefined): string {
  if (list === undefined || list.item === null || list.name !== 'ol') return '- ';
  list.item += 1;
  return `${list.item}. `;
}

/** A row remembers in `item` that it has had a cell. */
const isFirstCell = (row: OpenElement | undefined) => row?.item !== 1;

/** Where a link leads; null for what is no address of a page or a person. */
function linkOf(attributes: ReadonlyMap<string, string>): Link | null {
  const href = (attributes.get('href') ?? '').trim();
  if (!/^(?:https?:\/\/|ftp:\/\/|mailto:|tel:)/i.test(href)) return null;
  const address = href
    .replace(/^mailto:([^?]*).*$/i, '$1')
    .replace(/^tel:/i, '')
    .replace(/\s/g, '');
  return { href: address.length > maxHrefChars ? `${address.slice(0, maxHrefChars)}…` : address, text: '' };
}

/** False when the link's own text already says where it leads. */
function showsOtherAddress({ href, text }: Link): boolean {
  const plain = (address: string) =>
    address
      .trim()
      .toLowerCase()
      .replace(/^(?:https?:\/\/)?(?:www\.)?/, '')
      .replace(/\/$/, '');
  const shown = plain(text);
  return shown !== '' && shown !== plain(href);
}
