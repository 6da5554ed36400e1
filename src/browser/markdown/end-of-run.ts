/** The index after the run of lines that pass `test`, counted from line `at`; `at` itself when that one does not. */
export function endOfRun(lines: string[], at: number, test: (line: string) => boolean): number {
  while (at < lines.length && test(lines[at] as string)) at += 1;
  return at;
}
