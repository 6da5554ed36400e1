import { describe, expect, it } from 'vitest';
import { safeLink } from '../../../src/browser/ui/safe-link.ts';

const own = 'help.example.com';

describe('a link', () => {
  it.each([
    ['https://e.test', 'https://e.test/', 'e.test'],
    ['http://e.test:8080/a?b#c', 'http://e.test:8080/a?b#c', 'e.test:8080'],
    ['HTTPS://E.TEST/', 'https://e.test/', 'e.test'],
    ['https://xn--xample-2of.com/', 'https://xn--xample-2of.com/', 'xn--xample-2of.com'],
    ['https://www.example.com/', 'https://www.example.com/', 'www.example.com'],
    ['mailto:ann@e.test', 'mailto:ann@e.test', 'ann@e.test'],
    ['mailto:ann@e.test?bcc=evil@e.test&body=x', 'mailto:ann@e.test', 'ann@e.test'],
  ])('%s may be followed, and says where it goes', (destination, href, goesTo) => {
    expect(safeLink(destination, own)).toEqual({ href, goesTo });
  });

  it('to a host of another script shows the host as ASCII', () => {
    expect(safeLink('https://\u0435xample.com/', own)?.goesTo).toBe('xn--xample-2of.com');
  });

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'javascript://e.test/%0aalert(1)',
    'data:text/html,x',
    'vbscript:x',
    'blob:https://e.test/x',
    'file:///etc/passwd',
    'ftp://e.test/',
    'tel:1',
    'about:blank',
    '',
    '/scp/logout.php',
    '//e.test/',
    '#reply',
    '?a=1',
    'e.test',
    'https:e.test',
    'https:/e.test',
    'https:///e.test',
    'https:\\\\e.test',
    'https://e.test\\@help.example.com',
    'https://',
    'https://%',
    ' https://e.test',
    'https://e.test/ a',
    'java\tscript:alert(1)',
    'https://e.te\nst',
    '\u0001https://e.test',
    '\u00a0https://e.test',
    'https://e.test/\u202egnp.exe',
    'https://e.test/\u200b',
    'https://bank.example@e.test/',
    'https://a:b@e.test/',
    'https://help.example.com/scp/logout.php',
    'http://help.example.com:8080/',
    'https://HELP.example.COM/',
    'https://help.example.com./',
    'mailto:',
    'mailto:a',
    'mailto:a@e.test%0d%0abcc:b',
    'mailto:a@e.test,b@e.test',
  ])('%j is refused', (destination) => {
    expect(safeLink(destination, own)).toBeNull();
  });
});
