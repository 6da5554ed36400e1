/** A line without its end. */
export type Line = string;

export function linesOf(text: string): Line[] {
  return text.split('\n');
}

/** `text` without blanks at line ends, without more than one empty line together, and without empty lines around it. */
export function tidyLines(text: string): string {
  const kept: string[] = [];
  for (const line of linesOf(text)) {
    const trimmed = line.trimEnd();
    if (trimmed !== '' || (kept.length > 0 && kept.at(-1) !== '')) kept.push(trimmed);
  }
  return kept.at(-1) === '' ? kept.slice(0, -1).join('\n') : kept.join('\n');
}
