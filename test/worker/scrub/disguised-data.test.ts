import { describe, expect, it } from 'vitest';
import { createScrubber } from '../../../src/worker/scrub/scrubber.ts';

const scrub = (text: string) => createScrubber({ people: [], organization: null }, { nonce: 'k3f9' }).scrub(text);

describe('data in disguise is found all the same', () => {
  it.each([
    ['an address with a zero-width joiner', 'tom@exa\u200dmple.org', 'EMAIL'],
    ['an address with soft hyphens', 'to\u00adm@example.o\u00adrg', 'EMAIL'],
    ['an address with a full-width at sign', 'tom＠example．org', 'EMAIL'],
    ['an address with bidi marks', '\u202atom@example.org\u202c', 'EMAIL'],
    ['an address in a query', 'https://x.test/?to=tom%40example.org', 'EMAIL'],
    ['an address with a reference for the sign', 'tom&#64;example.org', 'EMAIL'],
    ['an address between Japanese words', 'メールはtom@example.orgです', 'EMAIL'],
    ['an address in quotes', '"tom jones"@example.org', 'EMAIL'],
    ['a card in full-width digits', '４１１１ １１１１ １１１１ １１１１', 'CARD'],
    ['a card with no-break spaces', '4111\u00a01111\u202f1111\u20071111', 'CARD'],
    ['a card with dots', '4111.1111.1111.1111', 'CARD'],
    ['a card with en dashes', '4111–1111–1111–1111', 'CARD'],
    ['a number in Arabic digits', '+٤٩ ٣٠ ٩٠١٨٢٠', 'PHONE'],
    ['a number with a zero-width space', '+49 30 90\u200b1820', 'PHONE'],
    ['an account with no-break spaces', 'DE89\u00a03704\u00a00044\u00a00532\u00a00130\u00a000', 'IBAN'],
    ['an address of a computer in full-width digits', '１９２．０．２．１７', 'IP'],
    ['a security number with figure dashes', '411‒76‒2210', 'SSN'],
    ['a key with a soft hyphen', 'AKIA\u00adIOSFODNN7EXAMPLE', 'SECRET'],
    ['mathematical letters', '𝐭𝐨𝐦@𝐞𝐱𝐚𝐦𝐩𝐥𝐞.𝐨𝐫𝐠', 'EMAIL'],
  ])('%s', (_what, text, kind) => {
    expect(scrub(text)).toContain(`[[${kind}_1_k3f9]]`);
    expect(scrub(text).replace(/\[\[[A-Z]+_1_k3f9\]\]/, '')).not.toMatch(/tom|[0-9０-９٠-٩]{3}|exam/u);
  });
});

describe('more kinds of data', () => {
  it.each([
    ['UK national insurance', 'NI number QQ 12 34 56 C is wrong, AB 12 34 56 C is mine', 'ID'],
    ['French NIR', 'NIR 2 55 08 14 168 025 38', 'ID'],
    ['Spanish DNI', 'DNI 12345678Z', 'ID'],
    ['Italian codice fiscale', 'CF RSSMRA85T10A562S', 'ID'],
    ['Polish PESEL', 'PESEL 44051401359', 'ID'],
    ['Turkish identity number', 'TC kimlik no: 10000000146', 'ID'],
    ['Brazilian CPF', 'CPF 529.982.247-25', 'ID'],
    ['Dutch BSN', 'BSN 111222333', 'ID'],
    ['German tax number', 'Steuer-ID 86 095 742 719', 'ID'],
    ['Chinese identity number', '11010519491231002X', 'ID'],
    ['passport', 'Passport number: C01X00T47', 'ID'],
    ['French address', '12 bis rue du Général de Gaulle, 69003 Lyon', 'ADDRESS'],
    ['Polish address', 'ul. Marszałkowska 10/5, 00-590 Warszawa', 'ADDRESS'],
    ['Portuguese address', 'Rua Augusta, 25, 1100-048 Lisboa', 'ADDRESS'],
    ['American address', '1600 Pennsylvania Ave, Washington, DC 20500', 'ADDRESS'],
    ['Japanese address', '東京都千代田区丸の内1-9-1', 'ADDRESS'],
    ['Chinese address', '上海市浦东新区世纪大道100号', 'ADDRESS'],
    ['post office box', 'Postfach 12 34, 10117 Berlin', 'ADDRESS'],
    ['birth date in German', 'Geburtsdatum: 12. März 1984', 'BIRTHDATE'],
    ['birth date in French', 'né le 3 juin 1990', 'BIRTHDATE'],
    ['birth date in Japanese', '生年月日：1984年3月12日', 'BIRTHDATE'],
    ['password in Portuguese', 'a minha senha é Verao#26', 'PASSWORD'],
    ['password in Italian', 'la password è Estate2026!', 'PASSWORD'],
    ['password in Polish', 'hasło: Zima2026', 'PASSWORD'],
    ['password in Turkish', 'şifre: Bahar2026', 'PASSWORD'],
    ['password in Arabic', 'كلمة المرور: Sayf2026', 'PASSWORD'],
    ['password in Japanese', 'パスワードはNatsu2026です', 'PASSWORD'],
    ['password in Chinese', '密码：Xia2026', 'PASSWORD'],
    ['PIN', 'my PIN is 4711', 'PASSWORD'],
    ['PIN without a sign', 'PIN 4711 is refused', 'PASSWORD'],
    ['card code', 'CVV 123', 'PASSWORD'],
    ['one-time code', 'your code is 482910', 'PASSWORD'],
    ['password without a sign', 'ssh root password hunter2', 'PASSWORD'],
    ['password on the next line', 'Password:\nhunter2', 'PASSWORD'],
    ['password in JSON', '{"password":"hunter2","user":"x"}', 'PASSWORD'],
    ['reset link', 'https://app.test/reset/9f8Kd02mXq7LpZ3v', 'URL'],
    ['basic authorization', 'Authorization: Basic dXNlcjpwYXNzMTIz', 'SECRET'],
    ['private key that was cut off', '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0B', 'SECRET'],
  ])('%s', (_what, text, kind) => {
    expect(scrub(text)).toMatch(new RegExp(`\\[\\[${kind}_1_k3f9\\]\\]`));
  });

  it('finds a password in another text, where nothing says that it is one', () => {
    const scrubber = createScrubber({ people: [], organization: null }, { nonce: 'k3f9' });
    scrubber.learn(['It says Blume77 is refused', 'mein Passwort lautet Blume77']);
    expect(scrubber.scrub('It says Blume77 is refused')).toBe('It says [[PASSWORD_1_k3f9]] is refused');
  });
});
