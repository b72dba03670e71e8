import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

import { z } from 'zod';

const contextSchema = z.looseObject({ accountId: z.string(), moduleKey: z.string() });

/** What a page may know about where it is shown, and the server must be able to trust. */
export type ModuleContext = z.infer<typeof contextSchema>;

export type ContextTokens = {
  readonly sign: (context: ModuleContext) => string;
  /** @returns `undefined` for a token that this run of the host did not sign. */
  readonly read: (token: string) => ModuleContext | undefined;
};

/**
 * Signed contexts, as on the platform: a page sends back what it was given, and cannot say that it
 * stands in another project.
 */
export function createContextTokens(): ContextTokens {
  const secret = randomBytes(32);

  function signature(text: string): Buffer {
    return createHmac('sha256', secret).update(text).digest();
  }

  return {
    sign: (context) => {
      const text = JSON.stringify(context);
      return `${Buffer.from(text).toString('base64url')}.${signature(text).toString('base64url')}`;
    },
    read: (token) => {
      const [encoded = '', signed = ''] = token.split('.');
      const text = Buffer.from(encoded, 'base64url').toString('utf8');
      const given = Buffer.from(signed, 'base64url');
      const expected = signature(text);
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
      return contextSchema.parse(JSON.parse(text));
    },
  };
}
