/**
 * A set of phrases, each a list of words with something attached. Looking for all of them at one place of a text costs no
 * more than the longest phrase, however many there are.
 */
export interface Phrases<T> {
  add(words: readonly string[], what: T): void;
  /**
   * The longest phrase that begins at word `from` of `count`; `formsAt` gives the forms under which the word at an index may
   * be looked up, the exact one first. `accepts` has the last say.
   */
  longestAt(
    from: number,
    count: number,
    formsAt: (index: number, isFirst: boolean) => readonly string[],
    accepts: (what: T, from: number, to: number) => boolean,
  ): { to: number; what: T } | undefined;
}

/** Phrases of more words than this are cut off: what is that long is found by its own form, not by its words. */
export const maxPhraseWords = 40;

export function createPhrases<T>(): Phrases<T> {
  // One map for the whole tree: the key of an edge is its node's number and its word's number in one.
  const wordNumbers = new Map<string, number>();
  const edges = new Map<number, number>();
  const ends = new Map<number, T>();
  let nodes = 1;
  const edge = (node: number, word: number) => node * 2 ** 26 + word;

  return {
    add(words, what) {
      if (words.length === 0 || words.length > maxPhraseWords) return;
      let node = 0;
      for (const word of words) {
        let number = wordNumbers.get(word);
        if (number === undefined) {
          number = wordNumbers.size;
          wordNumbers.set(word, number);
        }
        let next = edges.get(edge(node, number));
        if (next === undefined) {
          next = nodes;
          nodes += 1;
          edges.set(edge(node, number), next);
        }
        node = next;
      }
      if (!ends.has(node)) ends.set(node, what);
    },
    longestAt(from, count, formsAt, accepts) {
      let node = 0;
      let found: { to: number; what: T } | undefined;
      for (let index = from; index < count && index - from < maxPhraseWords; index += 1) {
        let next: number | undefined;
        for (const form of formsAt(index, index === from)) {
          const number = wordNumbers.get(form);
          next = number === undefined ? undefined : edges.get(edge(node, number));
          if (next !== undefined) break;
        }
        if (next === undefined) return found;
        node = next;
        const what = ends.get(node);
        if (what !== undefined && accepts(what, from, index + 1)) found = { to: index + 1, what };
      }
      return found;
    },
  };
}
