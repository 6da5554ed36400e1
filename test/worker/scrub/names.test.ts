import { describe, expect, it } from 'vitest';
import { createScrubber } from '../../../src/worker/scrub/scrubber.ts';

const known = {
  people: [
    { role: 'customer' as const, name: 'Ana María Pérez', email: 'Ana.Perez@example.org' },
    { role: 'staff' as const, name: 'Jürgen Müller', email: null },
    { role: 'collaborator' as const, name: 'Anna Kowalska', email: 'kowalska77@example.org' },
    { role: 'collaborator' as const, name: '田中太郎', email: null },
    { role: 'collaborator' as const, name: 'أحمد حسن', email: null },
    { role: 'collaborator' as const, name: '김민수', email: null },
    { role: 'collaborator' as const, name: '王小明', email: null },
    { role: 'staff' as const, name: 'Will Grant', email: null },
    { role: 'staff' as const, name: 'Support Team', email: 'support@example.org' },
    { role: 'collaborator' as const, name: 'Ayşe Yıldırım', email: null },
  ],
  organization: 'Blue Sky Travel GmbH',
};
const scrub = (text: string) => createScrubber(known, { nonce: 'k3f9' }).scrub(text);

describe('the people a ticket knows', () => {
  it.each([
    ['in full', 'Ana María Pérez called', 1],
    ['by a first name', 'I spoke to Ana.', 1],
    ['by a family name', 'Call Pérez back', 1],
    ['the other way round', 'Pérez, Ana', 1],
    ['in capitals', 'PÉREZ', 1],
    ['without diacritics', 'Mrs Perez', 1],
    ['with combining marks', 'Pe\u0301rez', 1],
    ['in lower case', 'ask ana pérez', 1],
    ['in the possessive', "Ana's printer, Pérez’s desk", 1],
    ['in the German genitive', 'Müllers Drucker, Anas Drucker', 2],
    ['with umlauts spelled out', 'Juergen Mueller', 2],
    ['without umlauts', 'Jurgen Muller', 2],
    ['declined in Polish', 'rozmawiałem z Anną Kowalską, proszę Annę i Kowalskiej', 3],
    ['with a Turkish case ending', "Ayşe'ye yazdım", 10],
    ['in Turkish capitals', 'AYŞE YILDIRIM', 10],
    ['in Japanese without spaces', '田中太郎さんに連絡しました。太郎も田中も', 4],
    ['in Arabic with a particle', 'كتبت لأحمد وحسن', 5],
    ['in Korean with a particle', '김민수는 민수에게', 6],
    ['in Chinese', '请王小明联系小明', 7],
    ['with full-width letters', 'Ａｎａ', 1],
    ['with zero-width characters inside', 'A\u200bna Pé\u00adrez', 1],
    ['by an account name', 'user kowalska77 cannot log in', 3],
  ])('are found %s', (_what, text) => {
    const left = scrub(text).replace(/\[\[PERSON_\d+[A-Z]*_k3f9\]\]/g, '');
    expect(left).not.toMatch(
      /ana|p[eé]rez|m[uü]e?ller|j[uü]e?rgen|kowalsk|ann[aąę]|ay[sş]e|y[ıi]ld|[田太]|王小|小明|أحمد|حسن|김|민수|Ａ/iu,
    );
  });

  it('have one number each, and each spelling comes back', () => {
    const scrubber = createScrubber(known, { nonce: 'k3f9' });
    const text = 'Ana María Pérez; Ana; PÉREZ; ana.perez@example.org; Jürgen';
    expect(scrubber.scrub(text)).toBe(
      '[[PERSON_1_k3f9]]; [[PERSON_1B_k3f9]]; [[PERSON_1C_k3f9]]; [[EMAIL_1_k3f9]]; [[PERSON_2_k3f9]]',
    );
    expect(scrubber.restore('Dear [[PERSON_1B_k3f9]]').text).toBe('Dear Ana');
  });

  it('keep their number where a greeting or a title names them', () => {
    const scrubber = createScrubber(known, { nonce: 'k3f9' });
    expect(scrubber.scrub('Dear Will,\nHerr Müller called')).toBe(
      'Dear [[PERSON_8_k3f9]],\nHerr [[PERSON_2_k3f9]] called',
    );
  });

  it('share a family name without being one', () => {
    const scrubber = createScrubber(
      { people: [...known.people, { role: 'collaborator', name: 'Luis Pérez', email: null }], organization: null },
      { nonce: 'k3f9' },
    );
    expect(scrubber.scrub('Luis Pérez and Ana Pérez')).toMatch(/^\[\[PERSON_(\d+)_k3f9\]\] and \[\[PERSON_1_k3f9\]\]$/);
  });

  it.each([
    ['a word that is a name', 'I will grant access, if you will.'],
    ['a department', 'The support team and our Support Team'],
    ['a part of another word', 'Banana, Anatomy, analog, Perezoso, Müllerei'],
    ['particles', 'de la van der'],
  ])('do not take %s with them', (_what, text) => {
    expect(scrub(text)).toBe(text);
  });

  it('work for an organisation, with or without its legal form', () => {
    expect(scrub('Blue Sky Travel GmbH, blue sky travel, Blue\nSky Travel’s printer, a blue sky')).toBe(
      '[[ORGANIZATION_1_k3f9]], [[ORGANIZATION_1B_k3f9]], [[ORGANIZATION_1C_k3f9]]’s printer, a blue sky',
    );
  });
});

describe('people a text introduces', () => {
  const scrubAlone = (text: string) =>
    createScrubber({ people: [], organization: null }, { nonce: 'k3f9' }).scrub(text);

  it.each([
    ['Dear Ms. Tanaka,', 'Tanaka'],
    ['Hello Robert,\nthanks', 'Robert'],
    ['Sehr geehrter Herr Dr. von Braun,', 'Braun'],
    ['Liebe Katharina,', 'Katharina'],
    ['Bonjour Madame Lefèvre,', 'Lefèvre'],
    ['Estimada Sra. García:', 'García'],
    ['Prezado Sr. Oliveira,', 'Oliveira'],
    ['Gentile Dott.ssa Bianchi,', 'Bianchi'],
    ['Beste Pieter,', 'Pieter'],
    ['Szanowna Pani Nowakowska,', 'Nowakowska'],
    ['Sayın Mehmet Öztürk,', 'Öztürk'],
    ['Kind regards,\n\nPeter Parker', 'Parker'],
    ['Thanks\nBruce', 'Bruce'],
    ['Viele Grüße aus Köln\nHeike Brandt', 'Brandt'],
    ['Cordialement\nÉlodie Petitjean\nDirectrice', 'Petitjean'],
    ['Un saludo,\nJavier', 'Javier'],
    ['Atenciosamente,\nJoão Batista', 'Batista'],
    ['Cordiali saluti\nGiulia Esposito', 'Esposito'],
    ['Met vriendelijke groet,\nSanne de Vries', 'Vries'],
    ['Z poważaniem\nPiotr Zieliński', 'Zieliński'],
    ['Saygılarımla,\nZeynep Arslan', 'Arslan'],
    ['My name is Oscar Wilde and I need help', 'Wilde'],
    ['ich heiße Franziska Meier', 'Meier'],
    ["Je m'appelle Camille Durand", 'Durand'],
    ['From: "Harper Lee" <harper@example.net>', 'Harper'],
  ])('%j', (text, name) => {
    expect(scrubAlone(text)).not.toContain(name);
    expect(scrubAlone(text)).toContain('PERSON_1');
  });

  it('are then found in all texts of the ticket', () => {
    const scrubber = createScrubber({ people: [], organization: null }, { nonce: 'k3f9' });
    const texts = ['Franziska did not answer.', 'Best regards\nFranziska Ebersbach'];
    scrubber.learn(texts);
    expect(texts.map((text) => scrubber.scrub(text)).join(' ')).not.toMatch(/Franziska|Ebersbach/);
  });

  it.each([
    'Dear Support,',
    'Hello everyone,',
    'Hi all,\nthe server is down',
    'Sehr geehrte Damen und Herren,',
    'Bonjour à tous,',
    'Kind regards\nYour IT Service',
    'Thanks\nPlease call back soon',
    'Best, Cheapest, Fastest',
    'This is Windows 11',
    'Mit freundlichen Grüßen\n\n-- ',
    'Hello World',
  ])('are none in %j', (text) => {
    expect(scrubAlone(text)).toBe(text);
  });
});
