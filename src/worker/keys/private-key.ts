import { createPrivateKey, type KeyObject } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';

/** Shorter keys are refused by the helpdesk (contract, section 5). */
const minBits = 2_048;

export type ReadKey =
  | { ok: true; key: KeyObject; bits: number; isPrivateFile: boolean }
  | { ok: false; problem: string };

/** Reads an RSA private key in PEM. What is wrong is told without a byte of the file. */
export function readPrivateKey(path: string): ReadKey {
  let pem: string;
  let mode: number;
  try {
    pem = readFileSync(path, 'utf8');
    mode = statSync(path).mode;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return { ok: false, problem: `The key file ${path} cannot be read (${code}).` };
  }
  const key = parsePem(pem);
  const bits = key?.asymmetricKeyDetails?.modulusLength ?? 0;
  if (key?.asymmetricKeyType !== 'rsa') return { ok: false, problem: `${path} holds no RSA private key in PEM.` };
  if (bits < minBits) return { ok: false, problem: `The key in ${path} has ${bits} bits; ${minBits} are the least.` };
  return { ok: true, key, bits, isPrivateFile: process.platform === 'win32' || (mode & 0o077) === 0 };
}

function parsePem(pem: string): KeyObject | null {
  try {
    return createPrivateKey(pem);
  } catch {
    // OpenSSL's message names its own functions; the caller says what is wrong in words.
    return null;
  }
}
