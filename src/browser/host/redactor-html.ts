import { htmlOf, parseInert } from './inert-html.ts';

/**
 * Makes HTML that is safe in a browser safe in Redactor 3.5.2 too. Redactor cleans HTML by replacing text: on the way it
 * writes `xtagstartz` for `<` and `xlesssignz` for a `<` in an attribute, and afterwards turns every such word back,
 * also one that stood in the text before (js/redactor.min.js, `cleaner.encodeCode` and `decodeAttrSings`). So words of a
 * letter would become elements, when they are inserted and again when a draft is opened. Here such words get a space,
 * and brackets and quotes in a link's address are encoded, which that code cannot keep apart from a tag's.
 *
 * Returns HTML; nothing in it has been loaded or run.
 */
export function redactorHtml(html: string): string {
  const body = parseInert(html);
  for (const link of body.querySelectorAll('a[href]')) {
    link.setAttribute('href', (link.getAttribute('href') ?? '').replace(/[<>"]/g, encodeURIComponent));
  }
  return htmlOf(body).replace(placeholders, '$& ');
}

/** The beginnings of the words that Redactor puts in place of tags, comments and stored elements. */
const placeholders =
  /x(?=(?:tagstart|tagend|lesssign|moresign|paragraphmarker|breakmarker|starthtmlcommentz|endhtmlcommentz)z)|#{4}(?=#?(?:replace|figure|img|a)\d)|sdiv(?=tag)/gi;
