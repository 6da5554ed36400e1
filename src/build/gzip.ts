import { constants, gzipSync } from 'node:zlib';

/** Byte 9 of a gzip header names the system that made it (RFC 1952, 2.3.1); 255 is "unknown". */
const systemByte = 9;

/**
 * Compresses as small as gzip can, with the same bytes on every system: node writes no time into the header, but does
 * write the system.
 */
export function gzip(content: string | Uint8Array): Uint8Array {
  const packed = gzipSync(content, { level: constants.Z_BEST_COMPRESSION });
  packed[systemByte] = 255;
  return packed;
}
