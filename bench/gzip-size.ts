import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const BYTES_A_KILOBYTE = 1000;

/** Kilobytes of files when each is packed by itself, as a server packs it. */
export function gzipKilobytes(files: readonly string[]): number {
  const bytes = files.map((file) => gzipSync(readFileSync(file)).byteLength);
  return bytes.reduce((sum, size) => sum + size, 0) / BYTES_A_KILOBYTE;
}
