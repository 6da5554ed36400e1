import { editorHtml, partWords } from '../host/editor-html.ts';
import { copyByCommand } from './copy-by-command.ts';

/** A text in two formats, from the same source. */
export interface Copied {
  html: string;
  text: string;
}

/**
 * Puts a text on the clipboard, formatted and plain; what is pasted into decides which it takes. Call it on a click.
 * False when the browser refuses; nothing is thrown. The selection and the keyboard's focus stay where they are.
 *
 * Both formats may be pasted into the reply: what osTicket's editor would take for markup is parted (`editor-html.ts`).
 */
export async function copy({ html, text }: Copied): Promise<boolean> {
  const copied: Copied = { html: editorHtml(html), text: partWords(text) };
  // Absent on plain http, which is common for helpdesks inside a company.
  if (navigator.clipboard?.write && typeof ClipboardItem === 'function') {
    try {
      await navigator.clipboard.write([
        new ClipboardItem({
          'text/html': new Blob([copied.html], { type: 'text/html' }),
          'text/plain': new Blob([copied.text], { type: 'text/plain' }),
        }),
      ]);
      return true;
    } catch {
      // Not allowed here, or one of the formats is not: the old way may be.
    }
  }
  return copyByCommand(copied);
}
