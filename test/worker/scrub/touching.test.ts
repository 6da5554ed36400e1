import { describe, expect, it } from 'vitest';
import { touching } from '../../../src/worker/scrub/detect/touching.ts';
import { createScrubber } from '../../../src/worker/scrub/scrubber.ts';

const scrub = (text: string) => createScrubber({ people: [], organization: null }, { nonce: 'k3f9' }).scrub(text);

describe('a number in a sentence without spaces', () => {
  it.each([
    ['a telephone number', '电话是138 1234 5678请联系', '138'],
    ['a telephone number in Japan', '携帯は090-1234-5678です', '090'],
    ['a card', '卡号5555 5555 5555 4444被扣', '5555'],
    ['an IP address', 'サーバー198.51.100.7に接続', '198'],
    ['an IP address of version 6', '服务器2001:db8::1不通', '2001'],
    ['an IBAN', '转到DE89370400440532013000这个账户', 'DE89'],
    ['a hardware address', '设备00:1b:44:11:3a:b7离线', '1b:44'],
    ['an identity card', '身份证11010519491231002X的', '1101'],
    ['a social security number', '号码219-09-9999对', '219'],
    ['an address with a token', '打开https://x.test/reset?token=9f8a7Bc62Dd10Ee4失败', '9f8a'],
    ['an e-mail address', 'メールはmisaki.w@example.jpです', 'misaki'],
  ])('%s is taken out', (_what, text, part) => {
    expect(scrub(text)).not.toContain(part);
  });

  it.each(['abc138 1234 5678', 'тест5555555555554444', 'ب11010519491231002X'])(
    'but a part of a word in a script with spaces is none: %s',
    (text) => {
      expect(touching(/(?<![\p{L}\p{N}]|\p{L}[.-])\d{3,}/u).exec(text)?.index).not.toBe(text.search(/\d/));
    },
  );
});
