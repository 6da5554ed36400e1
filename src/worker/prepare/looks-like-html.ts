const tag = /<\/?(?:p|br|div|span|b|i|u|a|ul|ol|li|table|h[1-6]|strong|em|blockquote|pre|hr|img|font)\b[^<>]{0,2000}>/i;

/** osTicket stores canned responses, articles and the text areas of forms as HTML or as plain text, and does not say which. */
export function looksLikeHtml(text: string): boolean {
  return tag.test(text);
}
