import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

const stub = '<?php __HALT_COMPILER(); ?>\r\n';
/** API version 1.1.0, each part a nibble, as PHP itself writes it. */
const apiVersion = 0x0011;
const hasSignature = 0x0001_0000;
const sha256Signature = 0x0003;
const readableFile = 0o644;
/** 1980-01-01T00:00:00Z, the oldest date a zip can hold: no date of the build may be in what is built. */
const fixedTime = 315_532_800;

/**
 * Packs files into a PHP archive (https://www.php.net/manual/en/phar.fileformat.phar.php), uncompressed, with a SHA-256
 * signature. PHP's own Phar class writes the time of packing into it, so that no two would be the same.
 *
 * @param files contents by path, with `/` between folders; they are packed in this order
 */
export function phar(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries = [...files].map(([path, content]) => fileEntry(path, content));
  const manifest = Buffer.concat([
    uint32(files.size),
    uint16(apiVersion),
    uint32(hasSignature),
    // Neither an alias, which could clash with that of another archive, nor metadata.
    uint32(0),
    uint32(0),
    ...entries,
  ]);
  const signed = Buffer.concat([Buffer.from(stub), uint32(manifest.length), manifest, ...files.values()]);
  const signature = createHash('sha256').update(signed).digest();
  return Buffer.concat([signed, signature, uint32(sha256Signature), Buffer.from('GBMB')]);
}

function fileEntry(path: string, content: Uint8Array): Buffer {
  const name = Buffer.from(path);
  return Buffer.concat([
    uint32(name.length),
    name,
    uint32(content.length),
    uint32(fixedTime),
    uint32(content.length),
    uint32(crc32(content)),
    uint32(readableFile),
    uint32(0),
  ]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}
