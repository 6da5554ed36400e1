import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Vectors by the hash of what they were made of: a text is sent once, as long as it does not change. */
export interface EmbeddingCache {
  get(key: string): Float32Array | null;
  set(key: string, vector: Float32Array): void;
}

const keptInMemory = 1_000;
/** Of about six kilobytes each. When there are more, the oldest go until a quarter of the room is free. */
const keptOnDisk = 4_000;
const checkedEvery = 200;
const fileName = /^[0-9a-f]{64}\.f32$/;

/** The key of a text: another model or endpoint gives other vectors. */
export function embeddingKey(endpoint: string, model: string, text: string): string {
  return createHash('sha256')
    .update(JSON.stringify([endpoint, model, text]))
    .digest('hex');
}

/** In memory, and in the folder `embeddings` of `folder`, if there is one: files named by hash that hold nothing but numbers. */
export function openEmbeddingCache(folder: string | null, limit = keptOnDisk): EmbeddingCache {
  const memory = new Map<string, Float32Array>();
  const files = folder === null ? null : prepared(join(folder, 'embeddings'));
  let written = 0;

  const remember = (key: string, vector: Float32Array) => {
    memory.delete(key);
    memory.set(key, vector);
    const oldest = memory.keys().next().value;
    if (memory.size > keptInMemory && oldest !== undefined) memory.delete(oldest);
  };
  return {
    get(key) {
      const vector = memory.get(key) ?? (files === null ? null : readVector(join(files, `${key}.f32`)));
      if (vector) remember(key, vector);
      return vector;
    },
    set(key, vector) {
      remember(key, vector);
      if (files === null) return;
      if (written % Math.min(checkedEvery, limit) === 0) makeRoom(files, limit);
      written += 1;
      writeVector(files, `${key}.f32`, vector);
    },
  };
}

function prepared(folder: string): string | null {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return folder;
  } catch {
    // A read-only place: the texts of this run are remembered in memory.
    return null;
  }
}

function readVector(path: string): Float32Array | null {
  try {
    const bytes = readFileSync(path);
    return bytes.length === 0 || bytes.length % 4 !== 0 ? null : new Float32Array(new Uint8Array(bytes).buffer);
  } catch {
    return null; // Not there, or not to be read: it is asked for again.
  }
}

/** Renamed into place: several workers may share the folder. */
function writeVector(folder: string, name: string, vector: Float32Array): void {
  const temporary = join(folder, `${name}.${process.pid}`);
  try {
    writeFileSync(temporary, Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength), { mode: 0o600 });
    renameSync(temporary, join(folder, name));
  } catch {
    // A full disk costs the next run a request.
    rmSync(temporary, { force: true });
  }
}

function makeRoom(folder: string, limit: number): void {
  try {
    const names = readdirSync(folder).filter((name) => fileName.test(name));
    if (names.length < limit) return;
    const byAge = names
      .map((name) => ({ name, at: statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
      .sort((one, other) => one.at - other.at);
    for (const { name } of byAge.slice(0, names.length - Math.floor(limit * 0.75))) {
      rmSync(join(folder, name), { force: true });
    }
  } catch {
    // Somebody else tidies, or nobody can: nothing depends on it.
  }
}
