import { Tokenizer } from 'htmlparser2';

/** What a piece of HTML consists of, in order; names are lower case, references to characters are resolved. */
export interface HtmlHandler {
  open(name: string, attributes: ReadonlyMap<string, string>): void;
  close(name: string): void;
  text(text: string): void;
}

const maxAttributes = 60;
const maxAttributeChars = 4_000;

/**
 * Reads HTML of any quality; comments, declarations and processing instructions are left out. Only the tokenizer of
 * htmlparser2 is used: its parser keeps the open elements in an array it shifts, which takes 13 s for 1 MB of `<div>`.
 */
export function readHtml(html: string, handler: HtmlHandler): void {
  let name = '';
  let attributes = new Map<string, string>();
  let attribute = '';
  let value = '';
  const slice = (start: number, end: number) => html.slice(start, end);
  const open = () => handler.open(name, attributes);
  const tokenizer = new Tokenizer(
    {},
    {
      onopentagname(start, end) {
        name = slice(start, end).toLowerCase();
        attributes = new Map();
      },
      onattribname(start, end) {
        attribute = slice(start, Math.min(end, start + 100)).toLowerCase();
        value = '';
      },
      onattribdata(start, end) {
        if (value.length < maxAttributeChars) value += slice(start, Math.min(end, start + maxAttributeChars));
      },
      onattribentity(code) {
        if (value.length < maxAttributeChars) value += String.fromCodePoint(code);
      },
      onattribend() {
        // The first of two attributes of one name counts, as in a browser.
        if (attributes.size < maxAttributes && !attributes.has(attribute)) attributes.set(attribute, value);
      },
      onopentagend: open,
      // In HTML a slash at the end closes nothing.
      onselfclosingtag: open,
      onclosetag: (start, end) => handler.close(slice(start, end).toLowerCase()),
      ontext: (start, end) => handler.text(slice(start, end)),
      ontextentity: (code) => handler.text(String.fromCodePoint(code)),
      oncdata() {},
      oncomment() {},
      ondeclaration() {},
      onprocessinginstruction() {},
      onend() {},
    },
  );
  tokenizer.write(html);
  tokenizer.end();
}
