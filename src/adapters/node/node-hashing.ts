import { createHash } from 'node:crypto';

import type { Hashing } from '#application/ports/hashing';

export const nodeHashing: Hashing = {
  sha256: (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
};
