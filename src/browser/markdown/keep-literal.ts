/** A word joiner: takes no room, and osTicket's sanitizer leaves it where it is. */
const joiner = '\u2060';

/**
 * osTicket decodes `&lt;`, `&gt;`, `&amp;` and `&quot;` before it sanitizes what was written (include/class.format.php:326),
 * once for the draft and once for the entry: a tag that was shown as text would be markup in the reply, or gone. Its
 * parser (libxml, by :213) takes references without a semicolon too. It cuts out `position:` with all that follows it
 * up to a quote, semicolon or exclamation mark (:338), and `data-cid="…"` (:337). `%{name}` is split as well: it is the
 * form of a template's variables, replaced wherever the text passes through `replaceVars` (include/class.variable.php:106).
 */
const readByOsTicket = /<(?=[a-z/!?])|&(?=#|lt|gt|amp|quot|\w+;)|%(?=\{)|position(?=:)|data-cid(?==)/gi;

/** `text` such that osTicket posts every word of it as the text it is; the marks it would read are split by a joiner. */
export function keepLiteral(text: string): string {
  return text.replace(readByOsTicket, `$&${joiner}`);
}
