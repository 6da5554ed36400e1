import { tidyLines } from '../prepare/lines.ts';
import { visibleCharacters } from '../prepare/visible-characters.ts';

/** A model's words on one line, without what a person could not see. */
export function tidyLine(text: string): string {
  return visibleCharacters(text).text.replace(/\s+/g, ' ').trim();
}

/** A model's Markdown, its lines kept, without what a person could not see. */
export function tidyBody(text: string): string {
  return tidyLines(visibleCharacters(text).text).trim();
}
