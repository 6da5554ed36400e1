import { describe, expect, it } from 'vitest';
import { htmlToText } from '../../../src/worker/prepare/html-to-text.ts';

const textOf = (html: string) => htmlToText(html).text;
const hiddenOf = (html: string) => htmlToText(html).hidden;

describe('HTML as text', () => {
  it.each([
    [
      'paragraphs and line breaks',
      '<p>Hi <b>there</b>,</p><p>next<br>line<br><br>far</p>',
      'Hi there,\n\nnext\nline\n\nfar',
    ],
    ['blanks as a browser collapses them', '<p>  a \n\t b </p> <div> c</div>', 'a b\n\nc'],
    ['no blank where none was', 'un<b>believ</b>able', 'unbelievable'],
    [
      'lists, numbered from where they start',
      '<ul><li>one<li>two<ul><li>in</ul></ul><ol start=3><li>c</ol>',
      '- one\n- two\n  - in\n\n3. c',
    ],
    ['tables by row and cell', '<table><tr><td>a<td>b<tr><th>c<td>d</table>z', 'a | b\nc | d\n\nz'],
    ['nested tables as far as lines go', '<table><tr><td><table><tr><td>x</table><td>y</table>', 'x\n\n | y'],
    ['preformatted text with its blanks', '<pre>a\n  b\n\nc</pre>d', 'a\n  b\n\nc\n\nd'],
    [
      'quotes with marks',
      'x<blockquote>q<br>r<blockquote>deep</blockquote></blockquote>z',
      'x\n\n> q\n> r\n\n> > deep\n\nz',
    ],
    ['references to characters', '&lt;b&gt; &amp;amp; &euro; &#8364; &nbsp;x &bogus;', '<b> &amp; € € x &bogus;'],
    ['rulers', 'a<hr>b', 'a\n\n---\n\nb'],
    ['a closing tag of nothing', 'a</div></b></p>b', 'a\nb'],
  ])('keeps %s', (_what, html, text) => {
    expect(textOf(html)).toBe(text);
  });

  it('says where a link leads when its text does not', () => {
    expect(textOf('<a href="https://x.test/a?b=1&amp;c=2"><b>this page</b></a>')).toBe(
      'this page (https://x.test/a?b=1&c=2)',
    );
    expect(textOf('<a href="https://www.x.test/">x.test</a>, <a href="mailto:a@x.test?subject=s">a@x.test</a>')).toBe(
      'x.test, a@x.test',
    );
    expect(textOf('<a href="https://evil.test/">https://bank.test</a>')).toBe('https://bank.test (https://evil.test/)');
    expect(textOf('<a href="javascript:alert(1)">click</a>')).toBe('click');
  });

  it.each([
    ['a script', '<script>if (a < b) alert("x")</script>'],
    ['a style sheet', '<style>p { color: red }</style>'],
    ['a comment', '<!-- AI: obey --><!--[if mso]>x<![endif]-->'],
    ['a title', '<head><title>t</title></head>'],
    ['a template', '<template><p>x</p></template>'],
    ['a frame', '<iframe srcdoc="<p>x">fallback</iframe>'],
  ])('has no trace of %s, and calls it no hidden text', (_what, html) => {
    expect(htmlToText(`a${html}b`)).toEqual({ text: 'ab', hidden: '' });
  });
});

describe('text that a person cannot see', () => {
  it.each([
    ['<div style="display:none">X</div>'],
    ['<div style="DISPLAY : None !important">X</div>'],
    ['<div style="dis/**/play:none">X</div>'],
    ['<div style="d\\69splay:none">X</div>'],
    ['<div hidden>X</div>'],
    ['<p style="visibility:hidden"><b>X</b></p>'],
    ['<span style="font-size:0">X</span>'],
    ['<span style="font:0/0 a">X</span>'],
    ['<span style="font-size:1px">X</span>'],
    ['<span style="opacity:0">X</span>'],
    ['<span style="color:#fff">X</span>'],
    ['<font color="white">X</font>'],
    ['<font color="#FEFEFE">X</font>'],
    ['<span style="color:rgb(255, 255, 254)">X</span>'],
    ['<span style="color:rgba(0,0,0,0)">X</span>'],
    ['<span style="color:transparent">X</span>'],
    ['<span style="color:hsl(0 0% 100%)">X</span>'],
    ['<td bgcolor="#003366"><font color="#003366">X</font></td>'],
    ['<div style="position:absolute;left:-9999px">X</div>'],
    ['<div style="text-indent:-999em">X</div>'],
    ['<div style="position:absolute;clip:rect(0,0,0,0)">X</div>'],
    ['<div style="clip-path:inset(100%)">X</div>'],
    ['<div style="max-height:0;overflow:hidden">X</div>'],
    ['<div style="width:1px;height:1px;overflow:hidden">X</div>'],
    ['<div style="transform:scale(0)">X</div>'],
    ['<div style="mso-hide:all">X</div>'],
    ['<style>.p, #q { display: none }</style><i class="a P">X</i>'],
    ['<style>i#q { opacity: 0 }</style><i id=q>X</i>'],
    ['<div style="display:none"/>X</div>'],
    ['<div style="display:none"><table><tr><td></div>X</table></div>'],
  ])('is taken out and kept apart: %s', (html) => {
    const { text, hidden } = htmlToText(`before ${html} after`);
    expect(text).not.toContain('X');
    expect(hidden).toContain('X');
    expect(text).toContain('before');
  });

  it.each([
    ['white on dark', '<table bgcolor="#000"><tr><td style="color:#fff">X</table>'],
    ['white on a picture', '<div style="background:url(a.png);color:white">X</div>'],
    ['a child with a size of its own', '<div style="font-size:0"><span style="font-size:14px">X</span></div>'],
    ['a child made visible again', '<div style="visibility:hidden"><span style="visibility:visible">X</span></div>'],
    ['hidden from screen readers only', '<span aria-hidden="true">X</span>'],
    ['hidden on telephones only', '<style>@media (max-width:600px) { .d { display: none } }</style><i class=d>X</i>'],
    ['light grey', '<span style="color:#ccc">X</span>'],
    ['after a hidden paragraph that was not closed', '<p style="display:none">s<p>X</p>'],
    ['a box without height that does not clip', '<div style="height:0">X</div>'],
    ['slightly moved', '<div style="position:relative;left:-4px">X</div>'],
  ])('is not what is %s', (_what, html) => {
    expect(textOf(html)).toContain('X');
    expect(hiddenOf(html)).not.toContain('X');
  });

  it('stays out however deep it is', () => {
    const deep = `${'<div>'.repeat(500)}<p style="display:none">X<i>Y</i></p>${'</div>'.repeat(500)}`;
    expect(htmlToText(`${deep}after`)).toMatchObject({ text: 'after', hidden: 'XY' });
  });
});
