import { normalQuote } from '../facts/find-names.ts';

/** So many words in a row that stand in the instructions are taken from there. */
const wordsInRow = 8;

/** Tells texts that repeat `instructions`, word by word, from those that only speak of the same. */
export function echoesOf(instructions: string): (text: string) => boolean {
  const runs = new Set(runsOf(instructions));
  return (text) => runsOf(text).some((run) => runs.has(run));
}

function runsOf(text: string): string[] {
  const words = normalQuote(text).split(' ');
  return words.slice(wordsInRow - 1).map((_, index) => words.slice(index, index + wordsInRow).join(' '));
}
