const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as HTML that shows it. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => escapes[character] ?? character);
}

/** Words by which Redactor marks tags while it cleans HTML, and what somebody would write who knows that. */
export const redactorPayloads = [
  'xtagstartzvideo src=x onerror=alert(1)xtagendz',
  'xlesssignzvideo src=x onerror=alert(1)xmoresignz',
  'XLESSSIGNZiframe srcdoc="<script>alert(1)</script>"XMORESIGNZ',
  'xlesssignzsvg onload=alert(1)xmoresignz xlesssignz/svgxmoresignz',
  '#####xstarthtmlcommentzz0xendhtmlcommentzz##### ####figure0#### #####replace0##### sdivtag xbreakmarkerz',
  '<img src=x onerror=alert(1)> &lt;img src=x onerror=alert(1)&gt; &amp;lt;script&amp;gt; &ltimg src=x>',
  'a="b',
  '$1 $& $` ¤t &currentz',
];

/** Addresses that a link may have, with words and signs that would end its attribute in Redactor. */
const addresses = [
  'https://example.test/xtagendz',
  'https://example.test/?a=xmoresignz&b=xlesssignz',
  'mailto:a>>b@example.test',
  'mailto:a">tabindex=1 <b@example.test',
];

/** Every kind of block a recommendation can become, with `text` in each, as HTML that is safe in a browser. */
export function letterOf(text: string): { html: string; text: string } {
  const safe = escapeHtml(text);
  const links = addresses.map(
    (href) => `<a href="${escapeHtml(href)}">tabindex=1 autofocus onfocus=alert(1) x= ${safe}</a>`,
  );
  return {
    html:
      `<p>${safe}</p><p>${safe}<br><strong>${safe}</strong> <em>${safe}</em> <code>${safe}</code></p>` +
      `<ul><li>${safe}</li><li>${links.join(' ')}</li></ul><blockquote><p>${safe}</p></blockquote>` +
      `<pre><code>${safe}</code></pre><table><tbody><tr><td>${safe}</td></tr></tbody></table>`,
    text,
  };
}
