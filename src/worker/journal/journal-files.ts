import { appendFileSync, closeSync, openSync, readdirSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** One file of lines for each day. */
export interface JournalFiles {
  /** The days there are files of, oldest first. */
  days(): string[];
  /** What was appended to a day, by anyone, since this was last asked; whole lines only. */
  readNew(day: string): string;
  /** False when it could not be written. */
  append(day: string, text: string): boolean;
  removeBefore(day: string): void;
}

const fileName = /^journal-(\d{4}-\d{2}-\d{2})\.jsonl$/;

/** Files in `folder`, which must exist. Lines are short, so that appending one is atomic on a local disk. */
export function journalFolder(folder: string): JournalFiles {
  const offsets = new Map<string, number>();
  const pathOf = (day: string) => join(folder, `journal-${day}.jsonl`);
  const days = () => readdirSync(folder).flatMap((name) => fileName.exec(name)?.[1] ?? []);

  return {
    days: () => days().sort(),
    readNew(day) {
      const from = offsets.get(day) ?? 0;
      const text = wholeLines(readFrom(pathOf(day), from));
      offsets.set(day, from + text.length);
      return text.toString('utf8');
    },
    append(day, text) {
      try {
        appendFileSync(pathOf(day), text, { mode: 0o600 });
        return true;
      } catch {
        // A full or read-only disk is no reason to leave tickets waiting; the caller remembers by itself.
        return false;
      }
    },
    removeBefore(day) {
      for (const old of days().filter((one) => one < day)) {
        offsets.delete(old);
        rmSync(pathOf(old), { force: true });
      }
    },
  };
}

/** A journal that is forgotten with the process, where no folder can be written. */
export function journalInMemory(): JournalFiles {
  return { days: () => [], readNew: () => '', append: () => false, removeBefore: () => {} };
}

function readFrom(path: string, offset: number): Buffer {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    // Nothing was written on that day yet.
    return Buffer.alloc(0);
  }
  try {
    const chunks: Buffer[] = [];
    for (let position = offset; ; ) {
      const chunk = Buffer.alloc(65_536);
      const bytes = readSync(file, chunk, 0, chunk.length, position);
      if (bytes === 0) return Buffer.concat(chunks);
      chunks.push(chunk.subarray(0, bytes));
      position += bytes;
    }
  } finally {
    closeSync(file);
  }
}

/** Another process may be in the middle of a line. */
function wholeLines(bytes: Buffer): Buffer {
  return bytes.subarray(0, bytes.lastIndexOf(0x0a) + 1);
}
