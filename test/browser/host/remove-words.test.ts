import { beforeEach, describe, expect, it } from 'vitest';
import { wordsOf } from '../../../src/browser/host/find-words.ts';
import { removeWords } from '../../../src/browser/host/remove-words.ts';

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement('div');
  document.body.replaceChildren(root);
});

/** What is left of `html` after the words of `text` were removed; null when they were not found. */
function without(html: string, text: string, near = 0): string | null {
  root.innerHTML = html;
  return removeWords(root, wordsOf(text), near) ? root.innerHTML : null;
}

describe('removeWords', () => {
  it('takes the blocks along that hold nothing else', () => {
    const ours = '<p>Dear Carla,</p>\n<ul><li>one</li><li><b>two</b></li></ul>\n<p>Bye</p>';
    expect(without(`<p>Mine</p>${ours}<p>after</p>`, 'Dear Carla, one two Bye', 4)).toBe('<p>Mine</p><p>after</p>');
  });

  it('leaves words that were typed in the same paragraph, before or after', () => {
    expect(without('<p>so: Dear Carla,</p><p>Bye, Sana</p>', 'Dear Carla, Bye', 3)).toBe('<p>so: </p><p>, Sana</p>');
    expect(without('<p><b>Dear Carla</b>, Sana</p>', 'Dear Carla')).toBe('<p>, Sana</p>');
  });

  it('leaves an image that somebody put into the last paragraph', () => {
    expect(without('<p>Dear</p><p>Bye<img alt=""></p>', 'Dear Bye')).toContain('<img');
  });

  it('changes nothing when one of the words is another now', () => {
    expect(without('<p>Dear Karla,</p>', 'Dear Carla,')).toBe(null);
    expect(root.innerHTML).toBe('<p>Dear Karla,</p>');
  });

  it('can leave the editor with nothing', () => {
    expect(without('<p>Dear</p><p>Bye</p>', 'Dear Bye')).toBe('');
  });
});
