/** Where the program writes, and whether a person reads it there. */
export interface Output {
  write(text: string): void;
  isTerminal: boolean;
}
