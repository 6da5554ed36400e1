import { createFinder, type Found, personStem } from './finder.ts';
import { foldedView } from './folded-view.ts';
import type { Kind } from './kinds.ts';
import { addKnownPeople, type KnownToTicket, knownValues } from './known-to-ticket.ts';
import { createPeople } from './names/people.ts';
import { type Piece, replaceInPieces, splitAt, textOf } from './pieces.ts';
import { anyPlaceholder, isNonce, ownPlaceholders } from './placeholder.ts';
import { ScrubError } from './scrub-error.ts';
import { createVault } from './vault.ts';

/**
 * Takes personal data out of the texts of one ticket event and puts it back into the answer. One scrubber serves one event;
 * what the placeholders stand for lives in it and nowhere else.
 */
export interface Scrubber {
  /** Looks through `texts` first, so that what one of them gives away is found in all of them. */
  learn(texts: readonly string[]): void;
  /**
   * `text` with placeholders for personal data, and for whatever looks like a placeholder already. `restore` gives exactly
   * `text` back. @throws ScrubError, never a partly scrubbed text
   */
  scrub(text: string): string;
  /** One placeholder for all of `value`, which is known to be of this kind. @throws ScrubError */
  scrubWhole(kind: Kind, value: string): string;
  /** As `scrub`, for what a model answered: placeholders of this event stay as they are. @throws ScrubError */
  scrubAnswer(text: string): string;
  /** `text` with the values in place of placeholders; those that were never given out stay text and are listed. */
  restore(text: string): Restored;
  /** How many times each kind was replaced. */
  counts(): Partial<Record<Kind, number>>;
  /** What was taken out, for checks that it is nowhere else. It must not leave the process. */
  values(): readonly { kind: Kind; value: string }[];
}

export interface Restored {
  readonly text: string;
  readonly unknown: readonly string[];
}

export interface ScrubberOptions {
  /** 4 to 16 of `a-z0-9`, new for each event (`createNonce`): who writes into a ticket must not know it. */
  readonly nonce: string;
}

/** Each round looks at what the one before left; two are enough for all but texts made to need more. */
const maxRounds = 6;

export function createScrubber(known: KnownToTicket, { nonce }: ScrubberOptions): Scrubber {
  if (!isNonce(nonce)) throw new ScrubError('scrub_bad_nonce');
  const people = createPeople();
  const owners = addKnownPeople(people, known);
  const reserved = new Map<string, number>();
  for (const [address, person] of owners) reserved.set(`EMAIL ${address}`, person);
  for (let person = 1; person <= people.count(); person += 1) reserved.set(`PERSON ${personStem(person)}`, person);
  const vault = createVault(nonce, reserved);
  const finder = createFinder(people, known.organization);
  for (const { kind, value } of knownValues(known)) finder.remember(kind, value);
  const own = ownPlaceholders(nonce);
  const counts = new Map<Kind, number>();

  function placeholderOf(kind: Kind, value: string, stem: string): string {
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    return vault.placeholderOf(kind, value, stem);
  }

  function scrubPieces(pieces: Piece[]): string {
    let current = pieces;
    for (let round = 0; round < maxRounds; round += 1) {
      let replaced = 0;
      current = replaceInPieces(current, finder.find, (value, { kind, stem }: Found) => {
        replaced += 1;
        return placeholderOf(kind, value, stem);
      });
      if (replaced === 0) break;
    }
    return textOf(current);
  }

  function restore(text: string): Restored {
    const unknown = new Set<string>();
    const restored = text.replace(own, (all: string, escaped?: string, plain?: string) => {
      const value = vault.valueOf(escaped ?? plain ?? '');
      if (value === undefined) unknown.add(all);
      return value ?? all;
    });
    return { text: restored, unknown: [...unknown] };
  }

  /** Runs `work` and checks that its result means `text`. Whatever goes wrong in it, no part of the text is in the error. */
  function guarded(text: string, work: () => string): string {
    let scrubbed: string;
    let means: string;
    try {
      scrubbed = work();
      means = restore(scrubbed).text;
    } catch {
      throw new ScrubError('scrub_failed');
    }
    if (means !== text) throw new ScrubError('scrub_not_reversible');
    return scrubbed;
  }

  return {
    learn(texts) {
      try {
        for (const text of texts) finder.learn(foldedView(text).text);
      } catch {
        throw new ScrubError('scrub_failed');
      }
    },
    scrub: (text) =>
      guarded(text, () =>
        scrubPieces(splitAt(text, [own, anyPlaceholder], (literal) => placeholderOf('TEXT', literal, literal))),
      ),
    scrubWhole: (kind, value) =>
      guarded(value, () => (value === '' ? '' : placeholderOf(kind, value, finder.stemOf(kind, value)))),
    scrubAnswer(text) {
      const pieces = splitAt(text, [own], (placeholder) => placeholder);
      return guarded(restore(text).text, () => scrubPieces(pieces));
    },
    restore,
    counts: () => Object.fromEntries(counts),
    values: () => vault.values(),
  };
}
