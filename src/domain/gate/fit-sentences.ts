/** A sentence in two lengths; both are the same when there is nothing to leave out. */
export type Sentence = { readonly full: string; readonly brief: string };

/** A text of which the first and the last sentence always stay. */
export type SentencesToFit = {
  readonly first: string;
  readonly sentences: readonly Sentence[];
  readonly last: string;
  /** Stands in for sentences that are left out. */
  readonly more: (count: number) => string;
  /** Longest text, in UTF-16 units like `String.length`. */
  readonly maximum: number;
};

/**
 * Joins sentences into one text that is no longer than its maximum. Sentences become brief from the last to
 * the first; when that is not enough, the last ones are counted instead of told.
 *
 * @param text - The sentences and the maximum; what always stays must fit.
 */
export function fitSentences(text: SentencesToFit): string {
  const { sentences } = text;
  for (let full = sentences.length; full >= 0; full -= 1) {
    const told = sentences.map((sentence, at) => (at < full ? sentence.full : sentence.brief));
    const candidate = join(text, told);
    if (candidate.length <= text.maximum) return candidate;
  }
  for (let told = sentences.length - 1; told > 0; told -= 1) {
    const kept = sentences.slice(0, told).map(({ brief }) => brief);
    const candidate = join(text, [...kept, text.more(sentences.length - told)]);
    if (candidate.length <= text.maximum) return candidate;
  }
  return join(text, [text.more(sentences.length)]);
}

function join({ first, last }: SentencesToFit, middle: readonly string[]): string {
  return [first, ...middle, last].join(' ');
}
