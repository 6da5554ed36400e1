import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../src/browser/markdown/parse-markdown.ts';
import { Markdown } from '../../../src/browser/ui/markdown.tsx';

afterEach(cleanup);

/** The elements a text becomes, without the attributes that carry no meaning here. */
function html(source: string): string {
  const { container } = render(<Markdown nodes={parseMarkdown(source)} language="en" />);
  const found = container.querySelector('.markdown')?.innerHTML ?? '';
  cleanup();
  return found.replace(/ (?:dir|target|rel)="[^"]*"/g, '');
}

describe('Markdown', () => {
  it.each([
    ['one\ntwo\n\nthree', '<p>one<br>two</p><p>three</p>'],
    ['# Title\ntext', '<p><strong>Title</strong></p><p>text</p>'],
    ['#hashtag', '<p>#hashtag</p>'],
    ['a **b** __c__ *d* _e_', '<p>a <strong>b</strong> <strong>c</strong> <em>d</em> <em>e</em></p>'],
    ['***both*** **a *b* c**', '<p><strong><em>both</em></strong> <strong>a <em>b</em> c</strong></p>'],
    ['snake_case_name and 2 * 3 * 4', '<p>snake_case_name and 2 * 3 * 4</p>'],
    ['**open and *open', '<p>**open and *open</p>'],
    ['\\*no\\* \\<b\\>', '<p>*no* &lt;b&gt;</p>'],
    ['`a *b* <i>` ``x ` y``', '<p><code>a *b* &lt;i&gt;</code> <code>x ` y</code></p>'],
    ['``open', '<p>``open</p>'],
    ['```php\na\n\n  <b>\n```\nafter', '<pre>a\n\n  &lt;b&gt;</pre><p>after</p>'],
    ['~~~\nopen', '<pre>open</pre>'],
    [
      '- a\n- b\n  - c\n  - d\n- e',
      '<ul><li><p>a</p></li><li><p>b</p><ul><li><p>c</p></li><li><p>d</p></li></ul></li><li><p>e</p></li></ul>',
    ],
    [
      '1. a\n2. b\n   - c\n\n3. d',
      '<ol><li><p>a</p></li><li><p>b</p><ul><li><p>c</p></li></ul></li><li><p>d</p></li></ol>',
    ],
    ['7) a', '<ol start="7"><li><p>a</p></li></ol>'],
    ['- a\n\n  b\nc', '<ul><li><p>a</p><p>b</p></li></ul><p>c</p>'],
    ['* a\n+ b\n1. c', '<ul><li><p>a</p></li><li><p>b</p></li></ul><ol><li><p>c</p></li></ol>'],
    ['We met in\n2019. It rained.', '<p>We met in<br>2019. It rained.</p>'],
    ['-5 degrees', '<p>-5 degrees</p>'],
    ['> a\n> > b\nc', '<blockquote><p>a</p><blockquote><p>b</p></blockquote></blockquote><p>c</p>'],
    [
      '| A | B |\n|---|:-:|\n| 1 | x\\|y |\n| 2 |\nend',
      '<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>x|y</td></tr><tr><td>2</td></tr></table><p>end</p>',
    ],
    ['a | b\nc', '<p>a | b<br>c</p>'],
    ['![alt](https://e.test/p.png)', '<p>![alt](https://e.test/p.png)</p>'],
    ['<img src=x onerror=alert(1)>', '<p>&lt;img src=x onerror=alert(1)&gt;</p>'],
    ['&lt;b&gt; &amp;', '<p>&amp;lt;b&amp;gt; &amp;amp;</p>'],
    ['---', '<p>---</p>'],
    ['', ''],
  ])('reads %j', (source, expected) => {
    expect(html(source)).toBe(expected);
  });

  it.each([
    ['[guide](https://e.test/a)', '<p><a href="https://e.test/a">guide</a> <bdi class="goes-to">(e.test)</bdi></p>'],
    ['[e.test](https://e.test/a "title")', '<p><a href="https://e.test/a">e.test</a></p>'],
    [
      '[**b**](https://e.test/x(1))',
      '<p><a href="https://e.test/x(1)"><strong>b</strong></a> <bdi class="goes-to">(e.test)</bdi></p>',
    ],
    [
      '<https://e.test/> <mailto:a@e.test>',
      '<p><a href="https://e.test/">https://e.test/</a> <a href="mailto:a@e.test">mailto:a@e.test</a></p>',
    ],
    [
      'See https://e.test/a_b_c. (https://e.test)',
      '<p>See <a href="https://e.test/a_b_c">https://e.test/a_b_c</a>. (https://e.test)</p>',
    ],
    ['[x](javascript:alert(1))', '<p>[x](javascript:alert(1))</p>'],
    ['[x](/scp/logout.php)', '<p>[x](/scp/logout.php)</p>'],
    ['[**x**](/scp/logout.php "y")', '<p>[**x**](/scp/logout.php "y")</p>'],
    ['[](https://e.test/)', '<p><a href="https://e.test/">https://e.test/</a></p>'],
    ['<javascript:alert(1)>', '<p>&lt;javascript:alert(1)&gt;</p>'],
    [
      '[a [b](https://e.test/) c](https://f.test/)',
      '<p>[a <a href="https://e.test/">b</a> <bdi class="goes-to">(e.test)</bdi> c](https://f.test/)</p>',
    ],
    ['[![a](https://e.test/p.png)](https://f.test/)', '<p>[![a](https://e.test/p.png)](https://f.test/)</p>'],
  ])('reads the link %j', (source, expected) => {
    expect(html(source)).toBe(expected);
  });

  it('makes no header of a cell without words', () => {
    expect(html('| | Price |\n|---|---|\n| Filter | 9 |')).toContain('<tr><td></td><th>Price</th></tr>');
  });

  it('gives text of others its own language, and each block as a whole its own direction', () => {
    const { container } = render(<Markdown nodes={parseMarkdown('a\n\n1. b\n\n> c')} language="he" />);
    expect(container.querySelector('.markdown')?.getAttribute('lang')).toBe('he');
    const directed = Array.from(container.querySelectorAll('[dir="auto"]'), ({ tagName }) => tagName);
    expect(directed).toEqual(['P', 'OL', 'BLOCKQUOTE']);
  });

  it('sends a reader out of the helpdesk without a trace', () => {
    const { container } = render(<Markdown nodes={parseMarkdown('[a](https://e.test/)')} language="en" />);
    const link = container.querySelector('a');
    expect([link?.target, link?.rel]).toEqual(['_blank', 'noopener noreferrer nofollow']);
  });
});
