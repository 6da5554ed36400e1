import { describe, expect, it } from 'vitest';
import { createTranslate } from '../../src/browser/translate.ts';
import { flat } from '../../src/build/string-files.ts';
import { translations } from '../../src/contract/strings/all.ts';
import { english, type StringKey } from '../../src/contract/strings.ts';
import { sourceFiles } from '../build/source-files.ts';

/** Words that are the same in English. */
const sameAsEnglish: Record<string, StringKey[]> = {
  de: ['ticket', 'faq'],
  es: ['ticket'],
  fr: ['sources', 'entry', 'ticket', 'faq'],
  it: ['ticket', 'faq'],
  nl: ['ticket'],
  pl: ['faq'],
  'pt-BR': ['ticket'],
};

const wholeNumbers = Array.from({ length: 1_001 }, (_, number) => number);
const keys = Object.keys(english) as StringKey[];

/** The forms that the whole numbers of a thread take in a language, each with the numbers it is for. */
function formsOf(tag: string): Map<string, number[]> {
  const rules = new Intl.PluralRules(tag);
  const forms = new Map<string, number[]>();
  for (const number of wholeNumbers) {
    const form = rules.select(number);
    forms.set(form, [...(forms.get(form) ?? []), number]);
  }
  return forms;
}

const placeholders = (text: string) => [...text.matchAll(/\{\w*\}/g)].map(([one]) => one).sort();

describe.each(Object.entries(translations))('the words in %s', (tag, words) => {
  const forms = formsOf(tag);
  const texts = Object.entries(flat(words));

  it('are there for every key, and for no other', () => {
    expect(Object.keys(words).sort()).toEqual([...keys].sort());
    for (const [key, text] of texts) expect(text, key).not.toBe('');
  });

  it('are not the English ones, but for those that are the same', () => {
    const same = keys.filter((key) => words[key] === english[key]);
    expect(same.sort()).toEqual([...(sameAsEnglish[tag] ?? [])].sort());
  });

  it('have one form for every number, or all plural forms of the language', () => {
    for (const [key, text] of Object.entries(words)) {
      if (typeof text === 'string') continue;
      expect(english[key as StringKey], key).toContain('{count}');
      expect(Object.keys(text).sort(), key).toEqual([...new Set([...forms.keys(), 'other'])].sort());
    }
  });

  it('have the placeholders of the English ones; a form for a single number may say it in words', () => {
    for (const [name, text] of texts) {
      const [key, form = ''] = name.split('.') as [StringKey, string?];
      const expected = placeholders(english[key]);
      const isOneNumber = forms.get(form)?.length === 1 && !text.includes('{count}');
      expect(placeholders(text), name).toEqual(isOneNumber ? expected.filter((one) => one !== '{count}') : expected);
    }
  });

  it('are plain text without blanks around it, as the typesetting of the language has it', () => {
    for (const [key, text] of texts) {
      expect(text, key).toBe(text.trim().normalize('NFC'));
      expect(text, key).not.toMatch(/[<>&\t\n\u200b-\u200f\u202a-\u202e\u2066-\u2069]|\.\.\.| {2}|'/);
    }
  });

  it('end a sentence where English ends one', () => {
    const end = /[.。]$/;
    for (const [key, text] of texts) {
      const original = english[key.split('.')[0] as StringKey];
      expect(end.test(text), key).toBe(end.test(original));
    }
  });

  it('are short where they are on buttons', () => {
    const isElsewhere: StringKey[] = ['AI_generated', 'What_was_wrong'];
    for (const key of keys.filter((one) => /^[A-Z]/.test(one) && !isElsewhere.includes(one))) {
      expect(String(words[key]).length, key).toBeLessThanOrEqual(30);
    }
  });

  it('say every number of messages with that number or a form for it', () => {
    const t = createTranslate(flat(words), tag);
    const said = [0, 1, 2, 3, 5, 11, 21, 22, 25, 100, 101, 1_000].map((count) => t('new_messages', { count }));
    expect(new Set(said).size).toBe(said.length);
    for (const sentence of said) expect(sentence).not.toMatch(/[{}_]/);
  });
});

describe('plural forms', () => {
  it.each([
    ['de', [1, 2], ['1 neue Nachricht', '2 neue Nachrichten']],
    ['fr', [0, 1, 2], ['0 nouveau message', '1 nouveau message', '2 nouveaux messages']],
    ['pt-BR', [1, 2], ['1 mensagem nova', '2 mensagens novas']],
    [
      'pl',
      [1, 2, 5, 12, 22, 25],
      [
        '1 nowa wiadomość',
        '2 nowe wiadomości',
        '5 nowych wiadomości',
        '12 nowych wiadomości',
        '22 nowe wiadomości',
        '25 nowych wiadomości',
      ],
    ],
    [
      'ar',
      [1, 2, 3, 11, 100],
      ['رسالة جديدة واحدة', 'رسالتان جديدتان', '3 رسائل جديدة', '11 رسالة جديدة', '100 رسالة جديدة'],
    ],
    ['ja', [1, 2], ['新着メッセージ1件', '新着メッセージ2件']],
  ] as const)('of %s are those a reader expects', (tag, counts, expected) => {
    const t = createTranslate(flat(translations[tag]), tag);
    expect(counts.map((count) => t('new_messages', { count }))).toEqual(expected);
  });
});

describe('the English words', () => {
  it('name buttons and panels as the contract does', () => {
    expect(english).toMatchObject({
      Summary: 'Summary',
      Recommended_responses: 'Recommended responses',
      Insert_into_reply: 'Insert into reply',
      Copy: 'Copy',
      Add_as_note: 'Add as note',
      Dismiss: 'Dismiss',
      Helpful: 'Helpful',
      Not_helpful: 'Not helpful',
    });
  });

  it('are all said somewhere', () => {
    const files = [
      ...sourceFiles('src/browser', ['.ts', '.tsx']),
      ...sourceFiles('src/contract', ['.ts']).filter(({ path }) => !path.startsWith('src/contract/strings')),
      ...sourceFiles('php-shim/lib/Fai/Page', ['.php']),
    ];
    const code = files.map(({ text }) => text).join('\n');
    const isSaid = (key: string) => code.includes(`'${key}'`);
    // A key made of two parts: t(`ask_${use}`).
    const isMade = (key: string) => {
      const [, start, rest = ''] = /^([a-z]+_)(\w+)$/.exec(key) ?? [];
      return start !== undefined && code.includes(`t(\`${start}\${`) && isSaid(rest);
    };
    expect(keys.filter((key) => !isSaid(key) && !isMade(key))).toEqual([]);
  });
});
