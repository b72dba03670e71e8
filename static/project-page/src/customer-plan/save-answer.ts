/** What became of saving a row: stored, refused with a sentence, or somebody was faster (EV-4). */
export type SaveAnswer<Row> =
  | { readonly kind: 'saved' }
  | { readonly kind: 'failed'; readonly sentence: string }
  | { readonly kind: 'conflict'; readonly theirs: Row };
