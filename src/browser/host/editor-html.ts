import { htmlOf, parseInert } from './inert-html.ts';
import { plainText } from './plain-text.ts';

/**
 * Makes HTML that is safe in a browser safe in osTicket's editors too, where it is read and written many times: by
 * Redactor when it is inserted and when a draft is opened, by the server when a draft is saved or opened and when a
 * reply is posted. Text must still be text after all that.
 *
 * The server decodes `&lt;` before it looks for tags (include/class.format.php:325, `safe_html`): a text about an
 * `<img>` would become one, and `<script>` vanish; see {@link plainText}.
 *
 * Redactor 3.5.2 cleans HTML by replacing text. On the way it writes `xtagstartz` for `<` and `xlesssignz` for a `<` in
 * an attribute, and afterwards turns every such word back, also one that stood in the text (js/redactor.min.js,
 * `cleaner.encodeCode`, `decodeAttrSings`). What it puts back it gives to `String.replace` as it is, where `$` and a sign
 * mean the text before or after (`encodeAttrSings`, `_restoreMatched`). And it takes `="` for the beginning of an
 * attribute wherever it stands (`encodeAttrSings`). A space parts such words and signs here, and what could end an
 * attribute is encoded in a link's address.
 *
 * Returns HTML; nothing in it has been loaded or run.
 */
export function editorHtml(html: string): string {
  const body = parseInert(html);
  for (const link of body.querySelectorAll('a[href]')) {
    link.setAttribute('href', plainAddress(link.getAttribute('href') ?? ''));
  }
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    text.data = plainText(text.data).replace(/=(?=")/g, '= ');
  }
  return partWords(htmlOf(body)).replace(/\$(?=[$&`'])/g, '$ ');
}

/** An address to the same place without a sign or a name that could be read as markup. */
function plainAddress(address: string): string {
  return (
    address
      .replace(/[<>"'`$\s]/g, (sign) => (sign === "'" ? '%27' : encodeURIComponent(sign)))
      .replace(/&#/g, '%26#')
      // A parameter of the name `lt` is the same one when it is called `%6Ct`.
      .replace(/&([a-z])/gi, (_all, letter: string) => `&%${letter.charCodeAt(0).toString(16).toUpperCase()}`)
  );
}

/**
 * Parts the words that Redactor puts in place of tags, comments and stored elements: in HTML, and in a plain text that may
 * be pasted into Redactor. No honest text has one.
 */
export function partWords(text: string): string {
  return text.replace(placeholders, '$& ');
}

const placeholders =
  /x(?=(?:tagstart|tagend|lesssign|moresign|paragraphmarker|breakmarker|starthtmlcommentz|endhtmlcommentz)z)|#{4}(?=#?(?:replace|figure|img|a)\d)|sdiv(?=tag)/gi;
