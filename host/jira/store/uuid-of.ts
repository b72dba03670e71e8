import { createHash } from 'node:crypto';

/** An id that is shaped like Jira's longer ones, and always the same for the same text. */
export function uuidOf(text: string): string {
  const hash = createHash('sha256').update(text).digest('hex');
  const parts = [hash.slice(0, 8), hash.slice(8, 12), hash.slice(12, 16), hash.slice(16, 20)];
  return [...parts, hash.slice(20, 32)].join('-');
}
