// `npm run bench:scrub`: what processor time scrubbing takes by size and kind of text, as a Markdown table. Linear means that ten times
// the text takes about ten times the time, and that no text takes more than twice its share.
import { join } from 'node:path';
import { ensureInstalled } from '../../src/build/ensure-installed.mjs';

ensureInstalled();
const { runnerImport } = await import('vite');

const root = join(import.meta.dirname, '..', '..');
const { module } = await runnerImport(join(root, 'src', 'worker', 'scrub', 'scrubber.ts'), {
  root,
  configFile: false,
  logLevel: 'error',
});

const mail = `Dear Ms Lee,

since Monday our printer HP-4200 (serial SN-4455-6677) prints nothing but a blank page. Version 2.14.3, order 2026-004711.
I called on 12.11.2026 at 10:30 from +49 30 901820 and wrote to support@example.org. It costs us 1.234,56 EUR a day.
Could you please send a technician to Musterstr. 12a, 80331 München? The log says: 192.0.2.17 refused, code 0x80070005.

Best regards,
Ana Pérez
`;
/** @type {Record<string, string>} */
const texts = {
  'a mail, again and again': mail,
  'one word, no spaces': 'a',
  'one capital letter': 'A',
  'one digit': '1',
  'digits and spaces': '1 ',
  'digits and hyphens': '12-',
  'zeros and dots': '0.',
  colons: ':',
  'hex and colons': 'fe:',
  'at signs': '@',
  'addresses in a row': 'a@b.io ',
  'half addresses': 'a@b.',
  'capitalised words': 'Ana ',
  'known names': 'Ana Pérez ',
  greetings: 'Dear ',
  titles: 'Mr. ',
  closings: 'Best regards,\n',
  passwords: 'password: ',
  'password is': 'password is ',
  'keys without an end': '-----BEGIN RSA PRIVATE KEY-----',
  'token beginnings': 'eyJ.',
  cookies: 'Cookie: ',
  'address beginnings': 'https://',
  queries: 'https://x.test/?a=',
  'street numbers': '12 Main ',
  blanks: ' ',
  'line ends': '\n',
  'quote marks': '> ',
  brackets: '[',
  'placeholder beginnings': '[[PERSON_1_',
  placeholders: '[[PERSON_1_k3f9]]',
  'zero-width joiners': '\u200d',
  Chinese: '田中太郎的密码是',
  'combining marks': 'a\u0301\u0301',
  'lone surrogates': '\ud800',
  'different passwords': '',
};
const known = {
  people: [
    { role: 'customer', name: 'Ana Pérez', email: 'ana.perez@example.org' },
    { role: 'staff', name: '田中太郎', email: null },
  ],
  organization: 'ACME GmbH',
};
const sizes = [1_000, 10_000, 100_000, 1_000_000];

console.log(
  `| text | ${sizes.map((size) => `${size / 1_000} kB, ms`).join(' | ')} | 1 MB to 100 kB |\n|---|${'---|'.repeat(sizes.length + 1)}`,
);
measure(mail.repeat(200));
for (const [name, piece] of Object.entries(texts)) {
  const times = sizes.map((size) =>
    measure(piece === '' ? differentPasswords(size) : piece.repeat(size / piece.length)),
  );
  const ratio = (times.at(-1) ?? 0) / (times.at(-2) ?? 1);
  console.log(`| ${name} | ${times.map((time) => time.toFixed(1)).join(' | ')} | ${ratio.toFixed(1)} |`);
}

/** @param {string} text @returns {number} the best of some runs, in ms */
function measure(text) {
  const times = Array.from({ length: text.length > 200_000 ? 2 : 5 }, () => {
    const scrubber = module.createScrubber(known, { nonce: 'k3f9' });
    // Time of the processor: other programs on the machine do not count.
    const before = process.cpuUsage();
    scrubber.scrub(text);
    return process.cpuUsage(before).user / 1_000;
  });
  return Math.min(...times);
}

/** @param {number} size */
function differentPasswords(size) {
  let text = '';
  for (let index = 0; text.length < size; index += 1) text += `password: q${index}w!\n`;
  return text;
}
