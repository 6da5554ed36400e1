import { noise, themes } from './themes.ts';

/** A ticket of the made set. */
export interface MadeTicket {
  readonly theme: number;
  readonly subject: string;
  readonly message: string;
  readonly answer: string;
  /** Number of its requester; requesters have tickets of different themes. */
  readonly requester: number;
}

export const requesters = 40;
const ticketsPerTheme = 10;

/**
 * Two hundred tickets in twenty themes, the same each time. Two of a theme seldom say it the same way: thing, trouble and
 * details go round at different paces, and every text has two sentences that speak of other themes' things.
 */
export function madeSet(): MadeTicket[] {
  const random = seeded(20_261_121);
  const pick = <T>(all: readonly T[]) => all[Math.floor(random() * all.length)] as T;
  return themes.flatMap((theme, themeIndex) =>
    Array.from({ length: ticketsPerTheme }, (_, index) => {
      const thing = theme.things[index % theme.things.length] ?? '';
      const other = theme.things[(index + 1) % theme.things.length] ?? '';
      const trouble = theme.troubles[index % theme.troubles.length] ?? '';
      const second = theme.troubles[(index * 3 + 1) % theme.troubles.length] ?? '';
      const subject = [
        `Help with ${thing}`,
        capital(`${thing} ${trouble}`),
        pick(['Problem', 'Question', 'Again']),
        capital(thing),
      ];
      const first = pick(noise);
      const sentences = [
        capital(`${index % 2 === 0 ? thing : other} ${trouble}.`),
        first,
        ...(index % 3 === 0 ? [capital(`sometimes ${other} ${second}.`)] : []),
        theme.details[index % theme.details.length] ?? '',
        pick(noise.filter((one) => one !== first)),
      ];
      return {
        theme: themeIndex,
        subject: subject[index % subject.length] ?? thing,
        message: `Hello,\n\n${sentences.join(' ')}\n\nThank you`,
        answer: `Hello,\n\n${theme.answer}\n\nKind regards`,
        requester: (themeIndex * 7 + index * 11) % requesters,
      };
    }),
  );
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Mulberry32: numbers in [0, 1) that are the same for the same seed. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
