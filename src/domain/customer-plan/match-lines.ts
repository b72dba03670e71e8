/** Lines of two plans that stand for the same thing, those that are new and those that left. */
export type MatchedLines<Line> = {
  /** In the order of the newer plan; `before` is absent for a new line. */
  readonly present: readonly { readonly before?: Line; readonly after: Line }[];
  readonly gone: readonly Line[];
};

/**
 * Pairs the lines of two plans by their id.
 *
 * @param before - Lines of the older plan.
 * @param after - Lines of the newer plan.
 * @param idOf - What a line stands for.
 */
export function matchLines<Line>(
  before: readonly Line[],
  after: readonly Line[],
  idOf: (line: Line) => string,
): MatchedLines<Line> {
  const earlier = new Map(before.map((line) => [idOf(line), line]));
  const remaining = new Set(after.map(idOf));
  return {
    present: after.map((line) => {
      const match = earlier.get(idOf(line));
      return match === undefined ? { after: line } : { before: match, after: line };
    }),
    gone: before.filter((line) => !remaining.has(idOf(line))),
  };
}
