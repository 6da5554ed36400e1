import { safeLink } from '../ui/safe-link.ts';
import { keepLiteral } from './keep-literal.ts';
import { type Element, visitNodes } from './visit-node.ts';

/**
 * Markdown's nodes as HTML for a reply: the elements of the closed list, `start` of a list, and links that `safeLink`
 * lets pass; other links show their destination as text. It means the same after osTicket's sanitizer.
 */
export function nodesToHtml(nodes: unknown, ownHostname = location.hostname): string {
  const html = (inside: unknown, depth: number): string =>
    visitNodes(inside, depth)
      .map((node) => (typeof node === 'string' ? escapeHtml(keepLiteral(node)) : element(node, depth)))
      .join('');

  const element = ({ tag, children, extra }: Element, depth: number): string => {
    switch (tag) {
      case 'br':
        return '<br>';
      case 'a':
        return link(html(children, depth + 1), extra);
      case 'li':
        return `<li>${html(withoutOnlyParagraph(children), depth + 1)}</li>`;
      case 'table':
        return `<table><tbody>${html(children, depth + 1)}</tbody></table>`;
      // A parser of HTML drops one line feed at the start of `pre`.
      case 'pre':
        return `<pre>\n${html(children, depth + 1)}</pre>`;
      case 'ol':
        return `<ol${Number.isInteger(extra) ? ` start="${extra}"` : ''}>${html(children, depth + 1)}</ol>`;
      default:
        return `<${tag}>${html(children, depth + 1)}</${tag}>`;
    }
  };

  const link = (label: string, extra: unknown): string => {
    if (typeof extra !== 'string') return label;
    const safe = safeLink(extra, ownHostname);
    if (safe) return `<a href="${escapeHtml(href(safe.href))}">${label}</a>`;
    const to = escapeHtml(keepLiteral(extra));
    return label === to ? to : `${label} (${to})`;
  };

  return html(nodes, 0);
}

/** In an editor a point with one paragraph would stand apart from the others. */
function withoutOnlyParagraph(children: unknown): unknown {
  if (!Array.isArray(children)) return [];
  const isParagraph = (child: unknown) => Array.isArray(child) && child[0] === 'p';
  if (children.filter(isParagraph).length > 1) return children;
  return children.flatMap((child) => (isParagraph(child) && Array.isArray(child[1]) ? child[1] : [child]));
}

/** What `keepLiteral` does to texts, for an address: these mean the same in it when they are encoded. */
function href(address: string): string {
  return address.replaceAll('{', '%7B').replace(/(?<=position):/gi, '%3A');
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
