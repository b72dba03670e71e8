import { z } from 'zod';

const mentionSchema = z.object({
  type: z.literal('mention'),
  attrs: z.object({ id: z.string() }),
});

/** Account ids of the people whom an Atlassian document mentions, each once, in its order. */
export function mentionedIn(document: string | null): readonly string[] {
  if (document === null) return [];
  return [...new Set(mentionsOf(JSON.parse(document)))];
}

function mentionsOf(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null) return [];
  const mention = mentionSchema.safeParse(node);
  if (mention.success) return [mention.data.attrs.id];
  return Object.values(node).flatMap((value: unknown) => mentionsOf(value));
}
