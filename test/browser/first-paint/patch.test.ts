import { describe, expect, it } from 'vitest';
import { patch } from '../../../src/browser/first-paint/patch.ts';

function patched(before: string, after: string) {
  const parent = document.createElement('div');
  parent.innerHTML = before;
  const held = [...parent.querySelectorAll('*')];
  const next = document.createElement('div');
  next.innerHTML = after;
  patch(parent, [...next.childNodes]);
  return { parent, held };
}

describe('a patch', () => {
  it.each([
    ['<p>a</p>', ''],
    ['', '<p>a</p>b<i></i>'],
    ['<p>a</p>', 'a'],
    ['a', '<p>a</p>'],
    ['<p class="a" title="b">x</p>', '<p class="c" lang="d">y</p>'],
    ['<p><b>a</b>c</p>', '<p>c<b>a</b></p>'],
    ['<h3></h3><div>content</div>', '<h3></h3><p>lead</p><div></div>'],
    ['a<!--b-->c', 'x<!--y-->z'],
  ])('makes of %s what %s says', (before, after) => {
    expect(patched(before, after).parent.innerHTML).toBe(after);
  });

  it('keeps the elements of the same name at the same place', () => {
    const { parent, held } = patched(
      '<section><h3>a</h3><div hidden></div></section>',
      '<section><h3>b</h3><div>c</div></section>',
    );
    expect([...parent.querySelectorAll('*')]).toEqual(held);
    expect([...parent.querySelectorAll('*')].every((element, at) => element === held[at])).toBe(true);
  });

  it('leaves open what a person unfolded', () => {
    expect(patched('<details open="">a</details>', '<details>b</details>').parent.innerHTML).toBe(
      '<details open="">b</details>',
    );
  });
});
