import { describe, expect, it } from 'vitest';
import { visibleText } from '../../src/browser/visible-text.ts';

describe('visible text', () => {
  it.each([
    ['plain é 漢字 😀 \t\n', 'plain é 漢字 😀 \t\n'],
    ['a\0b\x1bc\x7fd\x9be', 'abcde'],
    ['a\r\nb', 'a\nb'],
    ['user\u2066 admin\u2069', 'user admin'],
    ['\u202egnp.exe', 'gnp.exe'],
    ['a\u2060b\u2061c\u200bd\ufeffe\u00adf', 'abcdef'],
    ['\u{e0049}\u{e0067}hi', 'hi'],
    ['\ufffe\uffff\u{1ffff}x', 'x'],
    ['\u3164\uffa0x', 'x'],
    ['pass\u200dword', 'password'],
    ['a\u{e0100}\u{e0101}b', 'ab'],
  ])('%j is %j', (text, expected) => {
    expect(visibleText(text)).toBe(expected);
  });

  it('keeps the joiners that are spelling or glue', () => {
    for (const text of ['می\u200cخواهم', '👩\u200d💻', '❤️']) expect(visibleText(text)).toBe(text);
  });

  it('drops joiners in a row, which hide something', () => {
    expect(visibleText('م\u200c\u200d\u200cم')).toBe('مم');
  });
});
