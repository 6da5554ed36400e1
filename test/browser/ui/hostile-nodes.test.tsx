import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Markdown } from '../../../src/browser/ui/markdown.tsx';
import { markdownTags } from '../../../src/contract/markdown.ts';
import { expectOnlyAllowed } from './allowed-elements.ts';

afterEach(cleanup);

function draw(nodes: unknown): Element {
  const root = render(<Markdown nodes={nodes} language="en" />).container;
  expectOnlyAllowed(root);
  return root.querySelector('.markdown') as Element;
}

/** A text inside `depth` elements. */
function nested(depth: number): unknown {
  let node: unknown = 'deep';
  for (let level = 0; level < depth; level += 1) node = ['p', [node]];
  return node;
}

describe('nodes from outside the page', () => {
  it('are drawn when they are of the list, each as the element it names', () => {
    for (const tag of markdownTags) {
      const root = draw([[tag, tag === 'br' ? [] : ['x'], ...(tag === 'a' ? ['https://e.test/'] : [])]]);
      expect(root.firstElementChild?.localName).toBe(tag);
    }
  });

  it.each(['script', 'img', 'iframe', 'svg', 'style', 'form', 'SCRIPT', 'p onclick', '', 'constructor', '__proto__'])(
    'named %j are shown as what stands in them',
    (tag) => {
      const root = draw([[tag, ['alert(1)', ['em', ['x']]], 'https://e.test/']]);
      expect(root.innerHTML).toBe('alert(1)<em>x</em>');
    },
  );

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    '//e.test/',
    `https://${location.hostname}/scp/logout.php`,
    'https://bank.example@e.test/',
    'https://e.test/\u202e',
    'https://',
  ])('that lead to %j are shown as text', (destination) => {
    const root = draw([['p', [['a', ['x'], destination]]]]);
    expect(root.querySelector('a')).toBeNull();
    expect(root.textContent).toBe(`[x](${destination})`);
  });

  it.each([[{ toString: 1 }], [7], [null], [['https://e.test/']], [true]])(
    'with %j for a destination are text',
    (extra) => {
      expect(draw([['a', ['x'], extra]]).innerHTML).toBe('x');
    },
  );

  it.each([['5'], [1.5], [null], [{}], ['1" onclick="x']])('with %j for a first number start at 1', (extra) => {
    expect(
      draw([['ol', [['li', ['x']]], extra]])
        .querySelector('ol')
        ?.hasAttribute('start'),
    ).toBe(false);
  });

  it('have a first number in lists only, and no other attribute at all', () => {
    const nodes = ['p', 'ul', 'li', 'code', 'td'].map((tag) => [tag, ['x'], 5, { onclick: 'alert(1)' }]);
    expect(draw(nodes).innerHTML).not.toMatch(/start|onclick/);
    expect(
      draw([['ol', [], 5]])
        .querySelector('ol')
        ?.getAttribute('start'),
    ).toBe('5');
  });

  it.each([
    [null],
    [undefined],
    ['p'],
    [7],
    [{}],
    [{ length: 2 }],
    [[null, 7, {}, [], [[]], [null], ['p'], ['p', 'x'], ['p', {}]]],
  ])('that are none, like %j, are not shown', (nodes) => {
    expect(draw(nodes).textContent).toBe('');
  });

  it('may be an element of Preact in disguise, which is no node', () => {
    const disguised = JSON.parse('{"type":"img","props":{"src":"https://evil.test/"},"constructor":null,"__k":null}');
    expect(draw([disguised, ['p', [disguised]], ['p', disguised]]).textContent).toBe('');
  });

  it('may be deeper than any text was, and are then left out', () => {
    expect(draw([nested(30)]).textContent).toBe('deep');
    expect(draw([nested(50_000)]).textContent).toBe('');
  });
});
