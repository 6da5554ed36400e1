import { describe, expect, it } from 'vitest';
import { createNonce } from '../../../src/worker/scrub/placeholder.ts';
import { ScrubError } from '../../../src/worker/scrub/scrub-error.ts';
import { createScrubber } from '../../../src/worker/scrub/scrubber.ts';

const newScrubber = () => createScrubber({ people: [], organization: null }, { nonce: 'k3f9' });

describe('placeholders', () => {
  it('are the same for the same value, and share a number for spellings of it', () => {
    const scrubber = newScrubber();
    expect(scrubber.scrub('+49 30 901820, +49 (0)30 901820, +4930901820 and +49 30 901820; a@b.io A@B.IO')).toBe(
      '[[PHONE_1_k3f9]], [[PHONE_1B_k3f9]], [[PHONE_1C_k3f9]] and [[PHONE_1_k3f9]]; [[EMAIL_1_k3f9]] [[EMAIL_1B_k3f9]]',
    );
    expect(scrubber.counts()).toEqual({ PHONE: 4, EMAIL: 2 });
  });

  it.each([
    ['[EMAIL_1]', 'a tool of another make'],
    ['[[EMAIL_1_k3f9]]', 'this event, had somebody guessed it'],
    ['[[email_1_K3F9]]', 'this event in other letters'],
    ['EMAIL_1_k3f9', 'this event without brackets'],
    ['\\[\\[EMAIL\\_1\\_k3f9\\]\\]', 'this event as Markdown escapes it'],
    ['[[EMAIL_1_zzzz]]', 'another event'],
    ['<CREDIT_CARD_1>', 'another tool'],
  ])('cannot be forged by a ticket: %s is text (%s)', (literal) => {
    const scrubber = newScrubber();
    const text = `tom@example.org ${literal} bob@example.org`;
    const scrubbed = scrubber.scrub(text);
    expect(scrubbed).toBe('[[EMAIL_1_k3f9]] [[TEXT_1_k3f9]] [[EMAIL_2_k3f9]]');
    expect(scrubber.restore(scrubbed)).toEqual({ text, unknown: [] });
  });

  it('come back in the forms models give them', () => {
    const scrubber = newScrubber();
    scrubber.scrub('tom@example.org');
    for (const form of [
      '[[EMAIL_1_k3f9]]',
      '[EMAIL_1_k3f9]',
      'EMAIL_1_k3f9',
      '[[email_1_k3f9]]',
      '[[EMAIL\\_1\\_k3f9]]',
      '\\[\\[EMAIL\\_1\\_k3f9\\]\\]',
    ]) {
      expect(scrubber.restore(`Write to ${form}.`)).toEqual({ text: 'Write to tom@example.org.', unknown: [] });
    }
  });

  it('that were never given out stay text, and are told', () => {
    const scrubber = newScrubber();
    scrubber.scrub('tom@example.org');
    expect(scrubber.restore('[[EMAIL_9_k3f9]] [[IBAN_1_k3f9]] [[EMAIL_1_zzzz]]')).toEqual({
      text: '[[EMAIL_9_k3f9]] [[IBAN_1_k3f9]] [[EMAIL_1_zzzz]]',
      unknown: ['[[EMAIL_9_k3f9]]', '[[IBAN_1_k3f9]]'],
    });
  });

  it('are restored once: a value that looks like one is not', () => {
    const scrubber = newScrubber();
    const scrubbed = scrubber.scrub('password: [[EMAIL_1_k3f9]]x1, tom@example.org');
    expect(scrubber.restore(scrubbed).text).toBe('password: [[EMAIL_1_k3f9]]x1, tom@example.org');
  });

  it('of one event mean nothing in another', () => {
    const one = createScrubber({ people: [], organization: null }, { nonce: 'aaaa' });
    const other = createScrubber({ people: [], organization: null }, { nonce: 'bbbb' });
    const scrubbed = one.scrub('tom@example.org');
    other.scrub('bob@example.org');
    expect(other.restore(scrubbed).text).toBe(scrubbed);
  });
});

describe('an answer', () => {
  it('keeps its placeholders and loses what the model made up', () => {
    const scrubber = newScrubber();
    scrubber.scrub('tom@example.org');
    expect(scrubber.scrubAnswer('Write to [[EMAIL_1_k3f9]], not to eve@example.org.')).toBe(
      'Write to [[EMAIL_1_k3f9]], not to [[EMAIL_2_k3f9]].',
    );
    expect(scrubber.restore('[[EMAIL_2_k3f9]]').text).toBe('eve@example.org');
  });
});

describe('a scrubber that cannot do its work', () => {
  it.each(['', 'abc', 'ABCD', 'a b c', '[[x]]', 'a'.repeat(17)])('refuses the nonce %j', (nonce) => {
    expect(() => createScrubber({ people: [], organization: null }, { nonce })).toThrow(
      new ScrubError('scrub_bad_nonce'),
    );
  });

  it('throws a code, and no part of the text', () => {
    const text = { length: 5, toString: () => 'secret' } as unknown as string;
    let error: unknown;
    try {
      newScrubber().scrub(text);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(ScrubError);
    expect(error).toMatchObject({ code: 'scrub_failed' });
    expect(JSON.stringify(error) + String(error) + (error as Error).stack).not.toContain('secret');
    expect((error as Error).cause).toBeUndefined();
  });
});

describe('a nonce', () => {
  it('is made of letters that spell no word, as many as wanted', () => {
    let seed = 0;
    const random = () => (seed = (seed + 0.37) % 1);
    expect(createNonce(random)).toMatch(/^[bcdfghjkmnpqrstvwxz2-9]{6}$/);
    expect(() =>
      createScrubber({ people: [], organization: null }, { nonce: createNonce(Math.random, 16) }),
    ).not.toThrow();
  });
});
