import { z } from 'zod';

/** A text as its words: lower case, single spaces between and around them. Empty text: one space. */
export function wordsOf(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length === 0 ? ' ' : ` ${words.join(' ')} `;
}

type DocumentNode = {
  readonly type?: string | undefined;
  readonly text?: string | undefined;
  readonly content?: readonly DocumentNode[] | undefined;
};

const nodeSchema: z.ZodType<DocumentNode> = z.looseObject({
  type: z.string().optional(),
  text: z.string().optional(),
  get content() {
    return z.array(nodeSchema).optional();
  },
});

function textOf({ type, text, content = [] }: DocumentNode): string {
  if (type === 'text') return text ?? '';
  const parts = content.map(textOf);
  // Pieces of one word stand beside each other when a part of it is bold; blocks never share a word.
  const isInline = content.every((child) => child.type === 'text');
  return parts.join(isInline ? '' : ' ');
}

/** The words of an Atlassian document, for the JQL operator `~`; nothing: one space. */
export function documentWords(json: string | null): string {
  if (json === null) return ' ';
  return wordsOf(textOf(nodeSchema.parse(JSON.parse(json))));
}
