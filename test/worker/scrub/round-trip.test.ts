import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScrubber, type Scrubber } from '../../../src/worker/scrub/scrubber.ts';
import { arbitraryText } from './arbitrary-text.ts';

const newScrubber = (): Scrubber =>
  createScrubber(
    {
      people: [
        { role: 'customer', name: 'Ana Pérez', email: 'ana.perez@example.org' },
        { role: 'staff', name: 'José Müller', email: null },
        { role: 'collaborator', name: '田中太郎', email: null },
        { role: 'collaborator', name: 'أحمد حسن', email: null },
      ],
      organization: 'ACME GmbH',
    },
    { nonce: 'k3f9' },
  );
const runs = { numRuns: 600, seed: 20_261_121 };

describe('what is taken out', () => {
  it('comes back exactly, whatever the text', () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        const scrubber = newScrubber();
        expect(scrubber.restore(scrubber.scrub(text))).toEqual({ text, unknown: [] });
      }),
      runs,
    );
  });

  it('comes back exactly from texts that were scrubbed one after the other', () => {
    fc.assert(
      fc.property(fc.array(arbitraryText, { minLength: 2, maxLength: 4 }), (texts) => {
        const scrubber = newScrubber();
        scrubber.learn(texts);
        const scrubbed = texts.map((text) => scrubber.scrub(text));
        expect(scrubbed.map((text) => scrubber.restore(text).text)).toEqual(texts);
      }),
      { ...runs, numRuns: 200 },
    );
  });

  it('is all taken out the first time: scrubbing the result as an answer changes nothing', () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        const scrubber = newScrubber();
        const once = scrubber.scrub(text);
        expect(scrubber.scrubAnswer(once)).toBe(once);
      }),
      runs,
    );
  });

  it('is in none of the texts any more, also where its context was in another text', () => {
    fc.assert(
      fc.property(fc.array(arbitraryText, { minLength: 1, maxLength: 4 }), (texts) => {
        const scrubber = newScrubber();
        scrubber.learn(texts);
        const left = texts.map((text) => withoutPlaceholders(scrubber.scrub(text)));
        for (const { kind, value } of scrubber.values()) {
          if (kind === 'TEXT' || value.length < 4 || !/^[a-z0-9].*[a-z0-9]$/i.test(value)) continue;
          for (const text of left) expect(wordsAround(text, value)).toEqual([]);
        }
      }),
      { ...runs, numRuns: 200 },
    );
  });
});

const withoutPlaceholders = (text: string) => text.replace(/\[\[[A-Z]+_\d+[A-Z]*_k3f9\]\]/g, '\ufffc');

/** Where `value` stands in `text` as words of its own. */
function wordsAround(text: string, value: string): string[] {
  const pattern = value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return text.match(new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${pattern}(?![\\p{L}\\p{M}\\p{N}])`, 'gu')) ?? [];
}
