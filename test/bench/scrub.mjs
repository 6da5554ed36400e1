// `npm run bench:scrub`: what processor time scrubbing takes by size and kind of text, as a Markdown table and a verdict. Linear means
// that ten times the text takes about ten times the time (at most twice that), and that no text, however hostile, takes more than twice
// its share: twice what ordinary mail of as many bytes takes. Ends with 1 where one of the two does not hold.
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
  'digits and dots': '1.',
  'telephone beginnings': '+49 0 ',
  'card beginnings': '4111 ',
  dots: '.',
  hyphens: '-',
  'zeros and dots': '0.',
  colons: ':',
  'hex and colons': 'fe:',
  'at signs': '@',
  'addresses in a row': 'a@b.io ',
  'half addresses': 'a@b.',
  'capitalised words': 'Ana ',
  'words and hyphens': 'Ab-',
  initials: 'A.',
  'initials in two bytes': 'A.ł',
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
  'quotation marks': '"“«\'',
  'nested quotes': '"<(["<(["',
  'a cookie that ends in dots': 'Cookie: '.concat('.'.repeat(3_990), 'x\n'),
  'a cookie without an end': 'Cookie: '.concat('='.repeat(1_000_000)),
  'an address that ends in dots': 'https://a/'.concat('.'.repeat(3_980), '"x '),
  'a path of segments': '/s/a-',
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

const encoder = new TextEncoder();
/** As many whole pieces as fit into so many bytes, at least a part of one. @param {string} piece @param {number} bytes */
function textOf(piece, bytes) {
  if (piece === '') return differentPasswords(bytes);
  const inOne = encoder.encode(piece).length;
  return inOne > bytes ? piece.slice(0, bytes) : piece.repeat(Math.round(bytes / inOne));
}

console.log(
  `| text | ${sizes.map((size) => `${size / 1_000} kB, ms`).join(' | ')} | 1 MB to 100 kB | of its share |\n|---|${'--:|'.repeat(sizes.length + 2)}`,
);
measure(mail.repeat(200));
const worst = { growth: { name: '', value: 0 }, share: { name: '', value: 0 } };
for (const [name, piece] of Object.entries(texts)) {
  const times = sizes.map((size) => measure(textOf(piece, size)));
  const [before = 1, last = 0] = times.slice(-2);
  // Ordinary mail is measured again beside each text: a machine that others use is not equally fast all the time.
  const shareMs = 10 * measure(textOf(mail, 100_000));
  const [growth, share] = [last / before, last / shareMs];
  if (growth > worst.growth.value) worst.growth = { name, value: growth };
  if (share > worst.share.value) worst.share = { name, value: share };
  console.log(
    `| ${name} | ${times.map((time) => time.toFixed(1)).join(' | ')} | ${growth.toFixed(1)} | ${share.toFixed(2)} |`,
  );
}
const isLinear = worst.growth.value <= 20 && worst.share.value <= 2;
console.log(
  `\n${isLinear ? 'Linear' : 'NOT LINEAR'}: of ${Object.keys(texts).length} texts, ten times the text takes at most ${worst.growth.value.toFixed(1)} times the time (${worst.growth.name}); at most ${worst.share.value.toFixed(2)} of its share (${worst.share.name}).`,
);
if (!isLinear) process.exitCode = 1;

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
